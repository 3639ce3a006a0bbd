namespace ErgBot.Broadcasts;

internal static class BroadcastsSetup
{
    public static IServiceCollection AddBroadcasts(this IServiceCollection services)
    {
        services.AddOptions<BroadcastOptions>().BindConfiguration(BroadcastOptions.Section).ValidateOnStart();
        return services
            .AddSingleton<BroadcastStore>()
            .AddSingleton<DeliveryStore>()
            .AddSingleton<AudienceReader>()
            .AddSingleton<BroadcastQueue>()
            .AddSingleton<BroadcastWatch>()
            .AddSingleton<BroadcastBell>()
            .AddSingleton<Expansion>()
            .AddSingleton<PageRun>()
            .AddSingleton<BroadcastReportCard>()
            .AddSingleton<BroadcastConductor>()
            .AddSingleton<BroadcastWorker>()
            .AddHostedService(provider => provider.GetRequiredService<BroadcastWorker>());
    }
}
