using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ErgBot.Hosting;

public sealed class HomePageTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/privacy")]
    [InlineData("/terms")]
    public async Task It_says_what_this_is_with_privacy_and_terms(string path)
    {
        await using var bot = await GuardedBot.StartUnregisteredAsync();
        var page = await bot.Client.GetStringAsync(path);
        Assert.Contains("id=\"privacy\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"terms\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_loads_nothing_and_runs_nothing()
    {
        await using var bot = await GuardedBot.StartUnregisteredAsync();
        using var response = await bot.Client.GetAsync("/");
        var page = await response.Content.ReadAsStringAsync();
        Assert.DoesNotMatch(new Regex("<script|<img|<link|src=|url\\(|@import|http", RegexOptions.IgnoreCase), page);

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        var style = Regex.Match(page, "<style>(.*?)</style>", RegexOptions.Singleline).Groups[1].Value;
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains($"style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
    }
}
