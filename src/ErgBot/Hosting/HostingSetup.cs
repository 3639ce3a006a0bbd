using ErgBot.Content;
using ErgBot.People;
using ErgBot.Storage;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace ErgBot.Hosting;

internal static class HostingSetup
{
    private static readonly TimeSpan _stopTakesAtMost = TimeSpan.FromSeconds(8); // a platform kills after 10

    public static IServiceCollection AddHosting(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddCheckedOptions<RegistrationOptions, RegistrationOptionsCheck>(configuration);
        services.AddCheckedOptions<CloudOptions, CloudOptionsCheck>(configuration);
        services.AddCheckedOptions<TeamsOptions, TeamsOptionsCheck>(configuration.GetSection(TeamsOptions.Section));
        services.AddCheckedOptions<FloodOptions, FloodOptionsCheck>(configuration.GetSection(FloodOptions.Section));
        services.Configure<KestrelServerOptions>(KestrelLimits.Set);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = _stopTakesAtMost);
        services.TryAddSingleton(TimeProvider.System);

        services.AddSingleton<TeamsHosts>();
        services.AddSingleton<AllowedTenants>();
        services.AddSingleton<LocalDoor>();
        services.AddHostedService<LocalDoorWarning>();
        services.AddSingleton<FloodGate>();
        services.AddSingleton<IConfigurationRetriever<OpenIdConnectConfiguration>, OpenIdConnectConfigurationRetriever>();
        services.AddSingleton<IDocumentRetriever, MetadataDocuments>();
        services.AddSingleton<SigningKeys>();
        services.AddSingleton<ChannelTokens>();
        services.AddSingleton<RequestGuard>();
        services.AddSingleton<MessagesEndpoint>();

        services.AddHttpContextAccessor();
        services.AddSingleton<TeamsHttpClients>();
        services.AddSingleton<BotFrameworkAuthentication>(provider => new GuardedAuthentication(
            new ConfigurationBotFrameworkAuthentication(
                configuration,
                new ConfigurationServiceClientCredentialFactory(configuration),
                httpClientFactory: provider.GetRequiredService<TeamsHttpClients>()),
            provider.GetRequiredService<TeamsHosts>(),
            provider.GetRequiredService<IHttpContextAccessor>()));
        services.AddSingleton<IGraphTokens, GraphTokens>();
        services.AddSingleton<TurnErrors>();
        services.AddSingleton<TeamsAdapter>();
        services.AddSingleton<BotAdapter>(provider => provider.GetRequiredService<TeamsAdapter>());
        services.AddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<TeamsAdapter>());

        services.AddSingleton(provider => new ReadinessPart("tables", provider.GetRequiredService<TablesStartup>().PingTablesAsync));
        services.AddSingleton(provider => new ReadinessPart("queues", provider.GetRequiredService<Tables>().PingQueuesAsync));
        services.AddSingleton(provider => new ReadinessPart("content", _ => AreSown(provider.GetServices<IHostedService>().OfType<SeedWorker>())));
        services.AddSingleton<Readiness>();
        return services;
    }

    public static void UseHosting(this WebApplication app)
    {
        app.MapPost(MessagesEndpoint.Path, context => context.RequestServices.GetRequiredService<MessagesEndpoint>().AnswerAsync(context));
        app.MapHealth();
        app.MapHomePage();
        app.MapCalendarFiles();
        app.MapAttendeeFiles();
    }

    /// <summary>Runs until stopped. A setting that is wrong or missing ends it with the sentences that say so, and without a stack trace behind them.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunOrSayWhyNotAsync(this WebApplication app)
    {
        try
        {
            app.Services.GetRequiredService<IStartupValidator>().Validate(); // all of them, before the first service that needs one fails alone
            await app.RunAsync();
            return 0;
        }
        catch (Exception e) when (Refusals(e) is { Length: > 0 } refusals)
        {
            await Console.Error.WriteLineAsync("ErgBot does not start:");
            foreach (var sentence in refusals)
            {
                await Console.Error.WriteLineAsync($"  {sentence}");
            }

            return 1;
        }
    }

    // A bot without its groups and events would turn the first tap away.
    private static Task AreSown(IEnumerable<SeedWorker> seeds) =>
        seeds.All(seed => seed.IsSown) ? Task.CompletedTask : Task.FromException(new StorageAwayException());

    private static string[] Refusals(Exception e) => e switch
    {
        OptionsValidationException one => [.. one.Failures],
        ContentException or RollException => [e.Message],
        AggregateException several => [.. several.InnerExceptions.SelectMany(Refusals)],
        _ => [],
    };

    private static void AddCheckedOptions<TOptions, TCheck>(this IServiceCollection services, IConfiguration configuration)
        where TOptions : class
        where TCheck : class, IValidateOptions<TOptions>
    {
        services.AddOptions<TOptions>().Bind(configuration).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TOptions>, TCheck>();
    }
}
