using ErgBot.Journeys.Driver;
using ErgBot.Journeys.Teams;

namespace ErgBot.Journeys.Stories;

/// <summary>Whatever comes in gets a clear answer or a 4xx, never a 5xx, and nothing is lost.</summary>
public sealed class BadInputStory : Story
{
    [Fact]
    public async Task Bad_input_is_answered_or_refused_and_nothing_is_lost()
    {
        var bot = await StartBotAsync();
        var alice = await StaffAsync();
        await alice.Says("when is the kick-off?");
        await alice.Taps("Going");
        Assert.True(BadInput.All.Count >= 60);

        var wrong = new List<string>();
        foreach (var input in BadInput.All)
        {
            wrong.AddRange(await FailuresOfAsync(input));
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        Assert.Equal(System.Net.HttpStatusCode.OK, await bot.StatusAsync("health/ready"));
        Assert.Single((await Ledger.EventAsync(KickOff)).Answers);
        await alice.Says("when is the kick-off?");
        alice.SeesCard("You're going");
    }

    private async Task<IEnumerable<string>> FailuresOfAsync(BadInput input)
    {
        var user = Teams.AddUser("Robin Mallory");
        var chat = Teams.PersonalChat(user);
        chat.HasBot = true;
        Delivery delivery;
        try
        {
            delivery = await Teams.DeliverRawAsync(input.Content(new Activities(Teams), user, chat));
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return [$"{input.Name}: no answer ({e.Message})"];
        }

        // An invoke is answered in the response, a message in the chat.
        var told = chat.Messages.Count > 0 || delivery.Body.Length > 0;
        var fine = input.Expected switch
        {
            Expected.Refused => delivery.Status is >= 400 and < 500 && chat.Messages.Count == 0,
            Expected.Answered => delivery.Accepted && told,
            Expected.Taken => delivery.Accepted,
            Expected.TakenOrRefused => delivery.Status is >= 200 and < 500,
            _ => delivery.Status is >= 400 and < 500 || (delivery.Accepted && told),
        };
        return fine ? [] : [$"{input.Name}: expected {input.Expected}, got {delivery.Status} '{delivery.Body}', {chat.Messages.Count} messages"];
    }
}
