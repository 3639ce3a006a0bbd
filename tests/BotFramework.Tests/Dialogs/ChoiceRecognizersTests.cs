using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public sealed class ChoiceRecognizersTests
{
    private static readonly string[] Colors = ["red", "green", "blue", "light blue"];

    [Theory]
    [InlineData("red", "red")]
    [InlineData("RED!", "red")]
    [InlineData("the green one please", "green")]
    [InlineData("red and green", "red,green")]
    [InlineData("blue", "blue")]
    [InlineData("light blue", "light blue")]
    [InlineData("light, er, blue", "blue")]
    [InlineData("green green", "green")]
    [InlineData("1", "red")]
    [InlineData("option 2", "green")]
    [InlineData("#2", "green")]
    [InlineData("two", "green")]
    [InlineData("number three, please", "blue")]
    [InlineData("1 and 3", "red,blue")]
    [InlineData("04", "light blue")]
    [InlineData("first", "red")]
    [InlineData("the second one", "green")]
    [InlineData("2nd", "green")]
    [InlineData("the 3rd", "blue")]
    [InlineData("the first and the third", "red,blue")]
    [InlineData("the last one", "light blue")]
    [InlineData("last", "light blue")]
    [InlineData("the second to last", "blue")]
    [InlineData("last but one", "blue")]
    [InlineData("penultimate", "blue")]
    public void A_choice_is_recognized_by_name_number_or_place(string said, string expected)
    {
        Assert.Equal(expected, string.Join(',', ChoiceRecognizers.RecognizeChoices(said, Colors).Select(found => found.Resolution.Value)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("redder")]
    [InlineData("evergreen")]
    [InlineData("light grey")]
    [InlineData("0")]
    [InlineData("5")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("1,5")]
    [InlineData("1/2")]
    [InlineData("3:15")]
    [InlineData("ten")]
    [InlineData("twenty-two")]
    [InlineData("the tenth")]
    [InlineData("seconds")]
    [InlineData("99999999999999999999")]
    [InlineData("light and bright and rather pale blueish")]
    public void Nothing_is_recognized_in_what_names_no_choice(string said)
    {
        Assert.Empty(ChoiceRecognizers.RecognizeChoices(said, Colors));
    }

    [Fact]
    public void A_name_comes_before_a_number()
    {
        var found = Assert.Single(ChoiceRecognizers.RecognizeChoices("room 2", ["room 3", "room 2", "2 rooms"]));
        Assert.Equal("room 2", found.Resolution.Value);
    }

    [Fact]
    public void Numbers_and_ordinals_can_be_left_out()
    {
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("2", Colors, new FindChoicesOptions { RecognizeNumbers = false }));
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("the last", Colors, new FindChoicesOptions { RecognizeOrdinals = false }));
        Assert.Single(ChoiceRecognizers.RecognizeChoices("2", Colors, new FindChoicesOptions { RecognizeOrdinals = false }));
    }

    [Fact]
    public void What_was_recognized_and_where_is_told()
    {
        var byNumber = Assert.Single(ChoiceRecognizers.RecognizeChoices("the 2nd, please", Colors));
        Assert.Equal((4, 6, "2nd", "choice"), (byNumber.Start, byNumber.End, byNumber.Text, byNumber.TypeName));
        Assert.Equal((1, 1.0f, null), (byNumber.Resolution.Index, byNumber.Resolution.Score, byNumber.Resolution.Synonym));

        var byName = Assert.Single(ChoiceRecognizers.RecognizeChoices("the green one", Colors));
        Assert.Equal((4, 8, "green", "choice"), (byName.Start, byName.End, byName.Text, byName.TypeName));
        Assert.Equal((1, 1.0f, "green"), (byName.Resolution.Index, byName.Resolution.Score, byName.Resolution.Synonym));
    }

    [Fact]
    public void A_choice_is_recognized_by_its_button_and_its_synonyms_as_well()
    {
        List<Choice> choices =
        [
            new("veterans") { Synonyms = ["army", "navy"], Action = new CardAction { Title = "Those who served" } },
            new("parents"),
        ];

        Assert.Equal("navy", Assert.Single(ChoiceRecognizers.RecognizeChoices("I was in the navy", choices)).Resolution.Synonym);
        Assert.Equal("Those who served", Assert.Single(ChoiceRecognizers.RecognizeChoices("those who served", choices)).Resolution.Synonym);
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("those who served", choices, new FindChoicesOptions { NoAction = true }));
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("veterans", choices, new FindChoicesOptions { NoValue = true }));
        Assert.Single(ChoiceRecognizers.RecognizeChoices("army", choices, new FindChoicesOptions { NoValue = true, NoAction = true }));
    }

    [Theory]
    [InlineData("light ")]
    [InlineData("blue ")]
    [InlineData("first ")]
    [InlineData("1 ")]
    public void A_ofLongtext_is_read_as_a_ofShortone_is(string again)
    {
        var ofLong = ChoiceRecognizers.RecognizeChoices(string.Concat(Enumerable.Repeat(again, 20_000)), Colors);
        var ofShort = ChoiceRecognizers.RecognizeChoices(again, Colors);
        Assert.Equal(ofShort.Select(found => found.Resolution.Index), ofLong.Select(found => found.Resolution.Index).Distinct());
    }

    [Fact]
    public void Text_is_never_calculated()
    {
        Assert.Equal(["red", "red"], ChoiceRecognizers.RecognizeChoices("1+1", Colors).Select(found => found.Resolution.Value));
    }
}
