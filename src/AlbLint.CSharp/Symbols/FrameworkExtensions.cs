namespace AlbLint.CSharp.Symbols;

/// <summary>
/// Names of the extension methods that ASP.NET Core and .NET's extensions have for <see cref="Known.Builders"/>, and of the methods that host builders have
/// themselves: none of them touches Kestrel's limits on its own.
/// </summary>
internal static class FrameworkExtensions
{
    /// <summary>The names, in order.</summary>
    public static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "Add", "AddAntiforgery", "AddAuthentication", "AddAuthenticationCore", "AddAuthorization", "AddAuthorizationBuilder", "AddAuthorizationCore",
        "AddAuthorizationPolicyEvaluator", "AddCascadingAuthenticationState", "AddCascadingValue", "AddCertificateForwarding", "AddConnections",
        "AddControllers", "AddControllersWithViews", "AddCookiePolicy", "AddCors", "AddDataProtection", "AddDirectoryBrowser", "AddDistributedMemoryCache",
        "AddEndpointsApiExplorer", "AddExceptionHandler", "AddHealthChecks", "AddHostFiltering", "AddHostedService", "AddHsts", "AddHttpClient",
        "AddHttpContextAccessor", "AddHttpLogging", "AddHttpLoggingInterceptor", "AddHttpsRedirection", "AddIdentity", "AddIdentityApiEndpoints",
        "AddIdentityCore", "AddKeyedScoped", "AddKeyedSingleton", "AddKeyedTransient", "AddLocalization", "AddLogging", "AddMemoryCache", "AddMetrics",
        "AddMvc", "AddMvcCore", "AddOptions", "AddOptionsWithValidateOnStart", "AddOutputCache", "AddProblemDetails", "AddRateLimiter", "AddRazorComponents",
        "AddRazorPages", "AddRequestDecompression", "AddRequestLocalization", "AddRequestTimeouts", "AddResponseCaching", "AddResponseCompression",
        "AddRouting", "AddRoutingCore", "AddScoped", "AddServerSideBlazor", "AddSession", "AddSignalR", "AddSignalRCore", "AddSingleton",
        "AddSupplyValueFromFormProvider", "AddSupplyValueFromPersistentComponentStateProvider", "AddSupplyValueFromQueryProvider", "AddTransient",
        "AddValidation", "AddW3CLogging", "AddWebEncoders", "AddWebSockets", "BuildServiceProvider", "CaptureStartupErrors", "Clone", "Configure",
        "ConfigureAll", "ConfigureAppConfiguration", "ConfigureApplicationCookie", "ConfigureContainer", "ConfigureDefaults", "ConfigureExternalCookie",
        "ConfigureHostConfiguration", "ConfigureHostOptions", "ConfigureHttpClientDefaults", "ConfigureHttpJsonOptions", "ConfigureKestrel",
        "ConfigureLogging", "ConfigureMetrics", "ConfigureOptions", "ConfigureServices", "ConfigureSlimWebHost", "ConfigureWebHost",
        "ConfigureWebHostDefaults", "GetSetting", "PostConfigure", "PostConfigureAll", "PreferHostingUrls", "RemoveAll", "RemoveAllKeyed", "Replace",
        "RunConsoleAsync", "Start", "StartAsync", "SuppressStatusMessages", "TryAdd", "TryAddCascadingValue", "TryAddEnumerable", "TryAddKeyedScoped",
        "TryAddKeyedSingleton", "TryAddKeyedTransient", "TryAddScoped", "TryAddSingleton", "TryAddTransient", "UseConfiguration", "UseConsoleLifetime",
        "UseContentRoot", "UseDefaultServiceProvider", "UseEnvironment", "UseHttpSys", "UseIIS", "UseIISIntegration", "UseKestrel", "UseKestrelCore",
        "UseKestrelHttpsConfiguration", "UseNamedPipes", "UseQuic", "UseServer", "UseServiceProviderFactory", "UseSetting", "UseShutdownTimeout", "UseSockets",
        "UseStartup", "UseStaticWebAssets", "UseSystemd", "UseUrls", "UseWebRoot",
    };
}
