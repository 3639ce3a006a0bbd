using Azure.Data.Tables;
using ErgBot.Journeys.Bot;
using ErgBot.Journeys.Driver;
using ErgBot.Journeys.Teams;

namespace ErgBot.Journeys.Stories;

/// <summary>A story in which the organizers are asked something in their channel: Olga and Omar are organizers, Alice asks.</summary>
public abstract class AskingStory : Story
{
    private protected Channel Organizers { get; private set; } = null!;

    private protected Person Olga { get; private set; } = null!;

    private protected Person Omar { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Organizers = Teams.AddChannel("ERG Organizers", "questions");
        (Olga, Omar) = (Person("Olga Meyer"), Person("Omar Haddad"));
        Settings = Settings.WithOrganizers(Olga.Account, Omar.Account).With("Questions:Channel", Organizers.Id);
    }

    /// <summary>As far as the press on "Send"; what comes of it, the story looks for.</summary>
    private protected async Task AskAsync(Person asker, string question)
    {
        Teams.KeepSecret(question);
        await asker.Says("translate my dissertation into Klingon");
        await asker.Taps("Ask the organizers");
        asker.SeesCard("not who asked");
        asker.Fills("Your question", question);
        await asker.Taps("Send to the organizers");
    }

    /// <summary>The thread in the organizers' channel that the question began; waits for it.</summary>
    private protected async Task<Chat> ThreadAsync(string question)
    {
        await ComesTrueAsync("the card is in the channel", () => Cards(question).Any());
        var id = Cards(question).First().ConversationId;
        return Teams.ThreadsIn(Organizers).Single(thread => thread.Id == id);
    }

    /// <summary>All cards about it that were ever posted to the channel.</summary>
    private protected IEnumerable<Posted> Cards(string question) =>
        Teams.Posted.Where(posted => posted.Kind == PostedKind.Send && posted.ConversationId.StartsWith(Organizers.Id, StringComparison.Ordinal) && Words.Contain(posted.Words, question));

    /// <summary>Waits until the card as everybody sees it says so.</summary>
    private protected Task CardSaysAsync(Chat thread, string words) => ComesTrueAsync(
        $"the card says \"{words}\"",
        () => Teams.Posted.LastOrDefault(posted => posted.ConversationId == thread.Id) is { } last && Words.Contain(last.Words, words));

    /// <summary>Waits for what comes to the person in private, from the bot's own accord.</summary>
    private protected Task IsToldAsync(Person person, string words) => ComesTrueAsync($"\"{words}\" comes in private", () => Told(person, words).Any());

    private protected IEnumerable<Posted> Told(Person person, string words) =>
        Teams.Posted.Where(posted => posted.ConversationId == person.Chat.Id && Words.Contain(posted.Words, words));

    private protected void AssertNothingInTheChannelTellsWho(Person asked)
    {
        var marks = asked.Account.Secrets.SelectMany(secret => secret.Split(' ')).ToArray();
        Assert.All(
            Teams.Posted.Where(posted => posted.ConversationId.StartsWith(Organizers.Id, StringComparison.Ordinal)),
            posted => Assert.Null(Leaks.Find(marks, posted.Body.ToJsonString())));
    }

    private protected Task<IReadOnlyList<TableEntity>> TicketsAsync() => Ledger.RowsAsync("Questions", "ticket");
}
