using ErgBot.People;

namespace ErgBot.Answers.Unanswered;

internal static class UnansweredSetup
{
    public static IServiceCollection AddUnanswered(this IServiceCollection services) => services
        .AddSingleton<UnansweredStore>()
        .AddSingleton<UnansweredNotes>()
        .AddSingleton<IPersonalData, UnansweredData>()
        .AddSingleton<UnansweredDigest>()
        .AddSingleton<UnansweredTap>()
        .AddSingleton<INightJob, OldQuestions>()
        .AddHostedService<UnansweredWorker>()
        .AddHostedService<WeeklyDigestWorker>();
}
