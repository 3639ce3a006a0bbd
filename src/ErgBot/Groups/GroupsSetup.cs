using ErgBot.People;

namespace ErgBot.Groups;

internal static class GroupsSetup
{
    public static IServiceCollection AddGroups(this IServiceCollection services) => services
        .AddSingleton<GroupStore>()
        .AddSingleton<GroupDirectory>()
        .AddSingleton<Eligibility>()
        .AddSingleton<GroupTap>()
        .AddSingleton<FallEventTap>()
        .AddSingleton<JoinDialog>()
        .AddSingleton<IPlaces, GroupPlaces>()
        .AddSingleton<INightJob, PlaceSweep>()
        .AddHostedService<GroupSeed>();
}
