using ErgBot.Cards;
using Newtonsoft.Json.Linq;

namespace ErgBot.Tests.Cards;

public sealed class CardPressTests
{
    [Fact]
    public void A_submitted_button_carries_its_verb_in_its_data() =>
        Assert.Equal("rsvp", CardPress.FromSubmit(JObject.Parse("""{"verb":"rsvp","answer":"going"}"""))?.Verb);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"verb":7}""")]
    [InlineData("""{"verb":""}""")]
    [InlineData("""{"verb":{"verb":"rsvp"}}""")]
    public void What_has_no_verb_is_no_press(string value) => Assert.Null(CardPress.FromSubmit(JObject.Parse(value)));

    [Fact]
    public void What_is_no_object_is_no_press()
    {
        Assert.Null(CardPress.FromSubmit("rsvp"));
        Assert.Null(CardPress.FromSubmit(null));
        Assert.Null(CardPress.FromSubmit(new JArray("rsvp")));
    }

    [Fact]
    public void A_text_longer_than_any_of_ours_is_not_read() =>
        Assert.Null(CardPress.Text(new JObject { ["event"] = new string('x', 201) }, "event"));

    [Theory]
    [InlineData("""{"on":"true"}""", true)]
    [InlineData("""{"on":true}""", true)]
    [InlineData("""{"on":"false"}""", false)]
    [InlineData("""{"on":1}""", false)]
    [InlineData("{}", false)]
    public void A_switch_is_on_only_when_it_says_so(string data, bool on) => Assert.Equal(on, CardPress.IsOn(JObject.Parse(data), "on"));

    [Fact]
    public void A_button_works_in_clients_with_and_without_universal_actions()
    {
        var button = JObject.Parse(CardParts.Card("Title", "Title", CardParts.Buttons(CardParts.Button("Going", "rsvp", new JObject { ["event"] = "kick-off" }))).ToJson())
            .SelectToken("$.body[1].actions[0]")!;

        Assert.Equal(("Action.Execute", "rsvp"), ((string?)button["type"], (string?)button["verb"]));
        Assert.Equal(("Action.Submit", "rsvp"), ((string?)button.SelectToken("fallback.type"), (string?)button.SelectToken("fallback.data.verb")));
        Assert.Equal("kick-off", (string?)button.SelectToken("fallback.data.event"));
    }
}
