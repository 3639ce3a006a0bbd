using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ErgBot.Storage;

internal static class StorageSetup
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsCheck>();
        services.TryAddSingleton<StorageWire>();
        services.AddSingleton<Tables>();
        services.AddSingleton<TablesStartup>();
        services.AddSingleton<Turns>();
        services.AddHostedService(provider => provider.GetRequiredService<TablesStartup>());
        return services;
    }
}
