namespace ErgBot.Answers;

internal static class AnswersSetup
{
    public static IServiceCollection AddAnswers(this IServiceCollection services) => services
        .AddSingleton<Knowledge>()
        .AddSingleton<Placeholders>()
        .AddSingleton<AnswerCard>()
        .AddHostedService<LearningWorker>();
}
