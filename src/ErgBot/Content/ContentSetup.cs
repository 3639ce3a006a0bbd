namespace ErgBot.Content;

internal static class ContentSetup
{
    public static IServiceCollection AddContent(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<ContentOptions>(configuration.GetSection("Content"));
        return services.AddSingleton<ContentFolder>();
    }
}
