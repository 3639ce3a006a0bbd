namespace ErgBot.Tests.Architecture;

/// <summary>Breaches are planted, one at a time, into a house that stands.</summary>
public sealed class HouseInspectionTests
{
    private static readonly SourceFile[] Standing =
    [
        new("Program.cs", """
            using ErgBot.Hosting;

            WebSetup.Start();
            """),
        new("Hosting/WebSetup.cs", """
            namespace ErgBot.Hosting;

            internal static class WebSetup
            {
                public static void Start() => new Events.EventCard().Show(new Microsoft.Bot.Schema.Activity());
            }
            """),
        new("Events/Event.cs", """
            namespace ErgBot.Events;

            internal sealed record Event(string Name, Groups.Group Group)
            {
                public static Event Any { get; } = new("", new(""));
            }

            internal static class Naming
            {
                public static string Shout(this string name) => name + name;
            }
            """),
        new("Events/EventCard.cs", """
            using AdaptiveCards;

            namespace ErgBot.Events;

            internal sealed class EventCard
            {
                public AdaptiveCard Show(object about) => new("1.5") { Speak = about.ToString() };
            }
            """),
        new("Groups/Group.cs", """
            namespace ErgBot.Groups;

            internal sealed record Group(string Name);
            """),
        new("Cards/Reply.cs", """
            using AdaptiveCards;

            namespace ErgBot.Cards;

            internal sealed record Reply(AdaptiveCard Card);
            """),
    ];

    [Fact]
    public void A_house_that_stands_has_no_breach() => Assert.Empty(HouseInspection.Of(Standing));

    [Fact]
    public void Nothing_read_is_nothing_checked() => Assert.Equal(["No files were read, so nothing was checked."], HouseInspection.Of([]));

    [Theory]
    [InlineData("using ErgBot.Events;", "string.Empty")]
    [InlineData("using ErgBot.Events;", "nameof(Event)")]
    [InlineData("", "Events.Event.Any")]
    [InlineData("", "typeof(Events.Event)")]
    [InlineData("", "global::ErgBot.Events.Event.Any")]
    [InlineData("", "new List<Events.Event>()")]
    [InlineData("using Other = ErgBot.Events.Event;", "Other.Any")]
    [InlineData("using static ErgBot.Events.Event;", "Any")]
    [InlineData("global using ErgBot.Events;", "\"\".Shout()")]
    public void A_folder_uses_no_folder_above_it(string directive, string use)
    {
        var breaches = With("Groups/Member.cs", $$"""
            {{directive}}

            namespace ErgBot.Groups;

            internal static class Member
            {
                public static object Use() => {{use}};
            }
            """);

        Assert.NotEmpty(breaches);
        Assert.All(breaches, breach => Assert.Contains("Groups doesn't stand above Events, yet uses ", breach, StringComparison.Ordinal));
    }

    [Fact]
    public void A_global_using_in_another_file_hides_nothing()
    {
        var breaches = HouseInspection.Of(
        [
            .. Standing.Where(file => file.Path != House.Root),
            new("Program.cs", "global using ErgBot.Events;"),
            new("Groups/Member.cs", "namespace ErgBot.Groups; internal static class Member { public static string Use() => Event.Any.Name; }"),
        ]);

        Assert.Contains("Groups/Member.cs(1): Groups doesn't stand above Events, yet uses ErgBot.Events.Event.", breaches);
    }

    [Fact]
    public void What_var_stands_for_counts_as_used()
    {
        var breaches = HouseInspection.Of(
        [
            .. Standing,
            new("Storage/Shelf.cs", "namespace ErgBot.Storage; internal static class Shelf { public static ErgBot.Groups.Group? Top; }"),
            new("People/Person.cs", "namespace ErgBot.People; internal static class Person { public static bool Use() { var top = Storage.Shelf.Top; return top is null; } }"),
        ]);

        Assert.Contains("People/Person.cs(1): People doesn't stand above Groups, yet uses ErgBot.Groups.Group.", breaches);
    }

    [Fact]
    public void A_folder_uses_no_folder_on_its_own_floor()
    {
        var breaches = HouseInspection.Of(
        [
            .. Standing,
            new("Calendar/Clock.cs", "namespace ErgBot.Calendar; internal sealed class Clock { public Cards.Reply? Reply; }"),
        ]);

        Assert.NotEmpty(breaches);
        Assert.All(breaches, breach => Assert.StartsWith("Calendar/Clock.cs(1): Calendar doesn't stand above Cards, yet uses ", breach, StringComparison.Ordinal));
    }

    [Fact]
    public void Only_Program_may_stand_at_the_root()
    {
        Assert.Contains("Helper.cs: it stands on no floor; House.Floors lists them.", With("Helper.cs", "internal static class Helper;"));
        Assert.Contains("Attic/Box.cs: it stands on no floor; House.Floors lists them.", With("Attic/Box.cs", "namespace ErgBot.Attic; internal static class Box;"));
    }

    [Fact]
    public void What_stands_at_the_root_is_above_everything()
    {
        var breaches = HouseInspection.Of(
        [
            .. Standing.Where(file => file.Path != House.Root),
            new("Program.cs", "namespace ErgBot; internal static class Program { public static void Main() { } }"),
            new("Groups/Member.cs", "namespace ErgBot.Groups; internal static class Member { public static void Use() => Program.Main(); }"),
        ]);

        Assert.Contains("Groups/Member.cs(1): Groups doesn't stand above the root, yet uses ErgBot.Program.", breaches);
    }

    [Fact]
    public void A_namespace_is_that_of_its_folder()
    {
        Assert.Contains("Groups/Member.cs(1): the namespace of its folder is ErgBot.Groups.", With("Groups/Member.cs", "namespace ErgBot.Events; internal static class Member;"));
        Assert.Contains("Groups/Lists/Page.cs(1): the namespace of its folder is ErgBot.Groups.Lists.", With("Groups/Lists/Page.cs", "namespace ErgBot.Groups; internal static class Page;"));
    }

    [Theory]
    [InlineData("Events/EventStore.cs", "private Microsoft.Bot.Schema.Activity? field;")]
    [InlineData("Events/EventStore.cs", "private Activity? field;")]
    [InlineData("Events/EventStore.cs", "private object? field = nameof(Microsoft.Bot);")]
    [InlineData("Events/EventCard2.cs", "private Microsoft.Bot.Schema.Activity? field;")]
    [InlineData("Groups/GroupRules.cs", "private Microsoft.Bot.Schema.Activity? field;")]
    public void Rules_and_stores_never_name_the_bot_SDK(string path, string member)
    {
        var breaches = With(path, InFolder(path, "using Microsoft.Bot.Schema;", member));

        Assert.Contains(breaches, breach => breach.StartsWith($"{path}(5): ", StringComparison.Ordinal)
            && breach.EndsWith("may be named in Hosting, Conversation, *Dialog.cs and *Tap.cs alone.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Hosting/Endpoint.cs")]
    [InlineData("Conversation/Handler.cs")]
    [InlineData("Events/CreateEventDialog.cs")]
    [InlineData("Events/RsvpTap.cs")]
    public void Where_a_turn_is_handled_the_bot_SDK_may_be_named(string path)
        => Assert.Empty(With(path, InFolder(path, "using Microsoft.Bot.Schema;", "private Activity? field;")));

    [Theory]
    [InlineData("Events/EventTexts.cs", "private AdaptiveCards.AdaptiveCard? field;")]
    [InlineData("Events/RsvpTap.cs", "private AdaptiveCard? field;")]
    [InlineData("Events/EventStore.cs", "private object? field = new EventCard().Show(1).Body;")]
    [InlineData("Conversation/Handler.cs", "private AdaptiveCard? field;")]
    public void Nobody_but_a_card_names_the_card_SDK(string path, string member)
    {
        var breaches = With(path, InFolder(path, "using AdaptiveCards;", member));

        Assert.Contains(breaches, breach => breach.StartsWith($"{path}(5): ", StringComparison.Ordinal)
            && breach.EndsWith("may be named in Cards and *Card.cs alone.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_card_may_be_passed_on()
        => Assert.Empty(With("Events/RsvpTap.cs", InFolder(
            "Events/RsvpTap.cs", "", "internal Cards.Reply Answer() { var card = new EventCard().Show(1); return new Cards.Reply(card); }")));

    [Fact]
    public void No_source_depends_on_how_it_is_built()
    {
        var breaches = With("Groups/Member.cs", """
            namespace ErgBot.Groups;

            internal static class Member
            {
            #if IN_TREE
                public static int Count;
            #endif
            }
            """);

        Assert.Equal(["Groups/Member.cs(5): #if makes the bot depend on how it is built, the SDK switch for one."], breaches);
    }

    [Theory]
    [InlineData("private Nobody? field;")]
    [InlineData("private object? field = Nowhere.Known;")]
    [InlineData("private Microsoft.Nobody.Thing? field;")]
    public void A_name_that_cannot_be_bound_is_not_passed_over(string member)
        => Assert.Contains(With("Groups/Member.cs", InFolder("Groups/Member.cs", "", member)), breach => breach.StartsWith("Groups/Member.cs(5): the name can't be bound: ", StringComparison.Ordinal));

    private static IReadOnlyCollection<string> With(string path, string text) => HouseInspection.Of([.. Standing, new(path, text)]);

    private static string InFolder(string path, string directive, string member) => $$"""
        {{directive}}
        namespace ErgBot.{{House.FolderOf(path)}};
        internal sealed class Planted
        {
            {{member}}
        }
        """;
}
