using ErgBot.Groups.Leads;
using ErgBot.Groups.Notices;
using ErgBot.Groups.Proposals;
using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Groups;

internal static class GroupsSetup
{
    public static IServiceCollection AddGroups(this IServiceCollection services) => services
        .AddSingleton<SizeBands>()
        .AddSingleton<GroupStore>()
        .AddSingleton<MemberStore>()
        .AddSingleton<GroupDirectory>()
        .AddSingleton<Eligibility>()
        .AddSingleton<OwnChat>()
        .AddSingleton<GroupTap>()
        .AddSingleton<MemberListViews>()
        .AddSingleton<Bell<NoticeWorker>>()
        .AddSingleton<NoticeSender>()
        .AddSingleton<GroupNotices>()
        .AddSingleton<Farewells>()
        .AddSingleton<LeadTap>()
        .AddSingleton<ProposalStore>()
        .AddSingleton<ProposalErrands>()
        .AddSingleton<ProposalTap>()
        .AddSingleton<RoleStatement>()
        .AddSingleton<JoinDialog>()
        .AddSingleton<IPlaces, GroupPlaces>()
        .AddSingleton<IPersonalData, ProposalData>() // before the groups: what is approved makes a lead and a member
        .AddSingleton<IPersonalData, GroupData>()
        .AddSingleton<INightJob, MembershipRepair>()
        .AddSingleton<INightJob, PlaceSweep>()
        .AddSingleton<INightJob, ClosedGroups>()
        .AddSingleton<INightJob, OldProposals>()
        .AddSingleton<INightJob, SizeCount>()
        .AddHostedService<NoticeWorker>()
        .AddHostedService<GroupSeed>();
}
