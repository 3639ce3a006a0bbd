using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace ErgBot.Tests.Testing;

/// <summary>Where the bot believes to run.</summary>
internal sealed class TestEnvironment(string name, string? contentRoot = null) : IHostEnvironment
{
    public static TestEnvironment Development => new(Environments.Development);

    public static TestEnvironment Production => new(Environments.Production);

    public string EnvironmentName { get; set; } = name;

    public string ApplicationName { get; set; } = "ErgBot";

    public string ContentRootPath { get; set; } = contentRoot ?? Path.GetTempPath();

    public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
}
