using ErgBot.People;
using ErgBot.Storage;
using Microsoft.Extensions.Options;

namespace ErgBot.Broadcasts;

internal static class BroadcastsSetup
{
    public static IServiceCollection AddBroadcasts(this IServiceCollection services)
    {
        services.AddOptions<BroadcastOptions>().BindConfiguration(BroadcastOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<BroadcastOptions>, BroadcastOptionsCheck>();
        return services
            .AddSingleton<BroadcastStore>()
            .AddSingleton<DeliveryStore>()
            .AddSingleton<AudienceReader>()
            .AddSingleton<BroadcastQueue>()
            .AddSingleton<BroadcastWatch>()
            .AddSingleton<Bell<BroadcastWorker>>()
            .AddSingleton<HourCheck>()
            .AddSingleton<BroadcastCard>()
            .AddSingleton<Expansion>()
            .AddSingleton<PageRun>()
            .AddSingleton<AudienceChoices>()
            .AddSingleton<BroadcastDeskCard>()
            .AddSingleton<BroadcastActors>()
            .AddSingleton<BroadcastTap>()
            .AddSingleton<BroadcastConductor>()
            .AddSingleton<IPersonalData, BroadcastData>()
            .AddSingleton<INightJob, OldBroadcasts>()
            .AddSingleton<BroadcastWorker>()
            .AddHostedService(provider => provider.GetRequiredService<BroadcastWorker>());
    }
}
