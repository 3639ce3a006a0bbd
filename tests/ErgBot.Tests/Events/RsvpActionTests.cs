using ErgBot.Events;
using Newtonsoft.Json.Linq;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Tests.Events;

public sealed class RsvpActionTests
{
    [Theory]
    [InlineData(RsvpAnswer.Going)]
    [InlineData(RsvpAnswer.Maybe)]
    [InlineData(RsvpAnswer.CannotGo)]
    internal void What_a_button_says_is_read_back(RsvpAnswer answer)
    {
        var action = new RsvpAction(EventId.Parse("kick-off"), answer);

        Assert.Equal(action, RsvpAction.Read(action.ToData()));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"event":"kick-off"}""")]
    [InlineData("""{"event":"kick-off","answer":"GOING"}""")]
    [InlineData("""{"event":"kick-off","answer":1}""")]
    [InlineData("""{"event":7,"answer":"going"}""")]
    [InlineData("""{"event":{"id":"kick-off"},"answer":"going"}""")]
    [InlineData("""{"event":"kick-off/../x","answer":"going"}""")]
    [InlineData("""{"event":"","answer":"going"}""")]
    [InlineData("""{"event":null,"answer":["going"]}""")]
    public void What_no_button_of_ours_says_is_not_read(string data) => Assert.Null(RsvpAction.Read(JObject.Parse(data)));
}
