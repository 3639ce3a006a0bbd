using ErgBot.Journeys.Driver;

namespace ErgBot.Journeys.Selfchecks;

public sealed class LeaksTests
{
    [Theory]
    [InlineData("info: alice rivera said hello")]
    [InlineData("info: QWxpY2UgUml2ZXJh said hello")]
    [InlineData("info: eyJuYW1lIjoiQWxpY2UgUml2ZXJhIn0=")]
    [InlineData("info: eyJ3aG8iOiAiQWxpY2UgUml2ZXJhIn0=")]
    [InlineData("info: eyJuYSI6ICJBbGljZSBSaXZlcmEifQ==")]
    [InlineData("info: POST http://127.0.0.1/v3/conversations/19%3Aabc%40thread.tacv2/activities")]
    public void A_planted_secret_is_found(string line) =>
        Assert.NotNull(Leaks.Find(["Alice Rivera", "19:abc@thread.tacv2"], $"info: ready\n{line}\n"));

    [Fact]
    public void An_innocent_text_is_let_pass() => Assert.Null(Leaks.Find(["Alice Rivera"], "info: somebody said hello"));
}
