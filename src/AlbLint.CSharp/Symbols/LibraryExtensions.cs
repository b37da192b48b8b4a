namespace AlbLint.CSharp.Symbols;

/// <summary>
/// Names of methods that widely used libraries have for <see cref="Known.HostBuilders"/> and that leave Kestrel alone, for code that is read without its
/// packages. Of each the assembly was looked at: none names anything that <see cref="ForeignCode"/> looks for.
/// </summary>
internal static class LibraryExtensions
{
    /// <summary>The names, by library.</summary>
    public static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "UseSerilog", // Serilog.Extensions.Hosting 10.0
        "UseNLog", // NLog.Web.AspNetCore 6.3
        "UseSentry", // Sentry.AspNetCore 6.12
        "UseOrleans", "UseOrleansClient", // Microsoft.Orleans.Server and Client 10.4
        "UseWolverine", // WolverineFx 6.62
        "UseAutofac", "AddAppSettingsSecretsJson", // https://github.com/abpframework/abp: Volo.Abp.Autofac, Volo.Abp.Core
        "UseWindowsService", // Microsoft.Extensions.Hosting.WindowsServices 10.0
        "AddNpgsqlDataSource", "AddKeyedNpgsqlDataSource", "AddNpgsqlDbContext", "EnrichNpgsqlDbContext", // Aspire's integrations 13.6, this line and the next two
        "AddRabbitMQClient", "AddKeyedRabbitMQClient",
        "AddRedisClient", "AddKeyedRedisClient", "AddRedisClientBuilder", "AddKeyedRedisClientBuilder",
    };
}
