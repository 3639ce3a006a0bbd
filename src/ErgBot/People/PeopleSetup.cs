using ErgBot.People.Pace;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ErgBot.People;

internal static class PeopleSetup
{
    public static IServiceCollection AddPeople(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddOptions<PrivacyOptions>().Bind(configuration.GetSection(PrivacyOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PrivacyOptions>>(new PrivacyOptionsCheck(environment));
        services.AddOptions<OrganizersOptions>()
            .Configure(options => options.ObjectIds = configuration.GetSection(OrganizersOptions.Section).Get<string[]>() ?? [])
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<OrganizersOptions>, OrganizersOptionsCheck>();
        services.AddOptions<StaffRollOptions>().Bind(configuration.GetSection(StaffRollOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StaffRollOptions>>(new StaffRollOptionsCheck(environment, configuration));

        services.AddOptions<PaceOptions>().Bind(configuration.GetSection(PaceOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PaceOptions>, PaceOptionsCheck>();

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<PaceStore>();
        services.AddSingleton<ConversationPace>();
        services.AddSingleton<SendPace>();
        services.AddHostedService<PaceWorker>();
        services.AddSingleton(new DevelopmentKey(environment));
        services.AddSingleton<PrivacyKeys>();
        services.AddSingleton<Pseudonyms>();
        services.AddSingleton<Sealer>();
        services.AddSingleton<PeopleStore>();
        services.AddSingleton<AddressBook>();
        services.AddSingleton<Organizers>();
        services.AddSingleton<ListedStaffRoll>();
        services.AddSingleton<GraphGroups>();
        services.AddSingleton<GraphStaffRoll>();
        services.AddSingleton<IStaffRoll>(provider => provider.GetRequiredService<IOptions<StaffRollOptions>>().Value.AsksGraph
            ? new StaffRolls(provider.GetRequiredService<ListedStaffRoll>(), provider.GetRequiredService<GraphStaffRoll>())
            : provider.GetRequiredService<ListedStaffRoll>());
        services.AddSingleton<RollSizes>();
        services.AddSingleton<AppLink>();
        services.AddSingleton<IPersonalMemory>(provider => provider.GetRequiredService<AddressBook>());
        services.AddSingleton<IPersonalData, PersonData>();
        services.AddSingleton<PersonalData>();
        services.AddSingleton<PersonalDataTap>();
        services.AddSingleton<Erasures>();
        services.AddSingleton<INightJob, RemovedPeople>();
        services.AddSingleton<ErasureWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<ErasureWorker>());
        services.AddHostedService<ClockStart>();
        services.AddHostedService<NightWorker>();
        return services;
    }
}
