namespace AlbLint.CSharp.Symbols;

/// <summary>Every type and member of ASP.NET Core and its neighbors that the readers know, by metadata name.</summary>
internal static class Known
{
    public const string KestrelServerOptions = Kestrel + "KestrelServerOptions";
    public const string KestrelServerLimits = Kestrel + "KestrelServerLimits";
    public const string ListenOptions = Kestrel + "ListenOptions";
    public const string WebApplication = "Microsoft.AspNetCore.Builder.WebApplication";
    public const string WebApplicationBuilder = WebApplication + "Builder";
    public const string Server = Hosting + "Server.IServer";
    public const string WebHostBuilder = Hosting + "IWebHostBuilder";
    public const string Configuration = "Microsoft.Extensions.Configuration.IConfiguration";
    public const string ConfigurationSection = "Microsoft.Extensions.Configuration.IConfigurationSection";
    public const string PostConfigureOptions = Options + "IPostConfigureOptions`1";
    public const string HttpContext = Http + "HttpContext";
    public const string HttpResponse = Http + "HttpResponse";
    public const string HeaderDictionary = Http + "IHeaderDictionary";
    public const string HttpResponseHeaders = "System.Net.Http.Headers.HttpResponseHeaders";
    public const string ResponseFeature = Http + "Features.IHttpResponseFeature";
    public const string RequestTimeoutAttribute = Http + "Timeouts.RequestTimeoutAttribute";
    public const string PolicyTimeoutOptions = Http + "Timeouts.RequestTimeoutOptions";
    public const string ApplicationBuilder = "Microsoft.AspNetCore.Builder.IApplicationBuilder";
    public const string EndpointRouteBuilder = "Microsoft.AspNetCore.Routing.IEndpointRouteBuilder";
    public const string EndpointMaps = "Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions";
    public const string HttpHeaders = "System.Net.Http.Headers.HttpHeaders";
    public const string ControllerBase = Mvc + "ControllerBase";
    public const string StatusCodeResult = Mvc + "StatusCodeResult";
    public const string EmptyResult = Mvc + "EmptyResult";
    public const string ContentResult = Mvc + "ContentResult";
    public const string JsonResult = Mvc + "JsonResult";
    public const string ObjectResult = Mvc + "ObjectResult";
    public const string LambdaResponse = "Amazon.Lambda.ApplicationLoadBalancerEvents.ApplicationLoadBalancerResponse";

    /// <summary>How the names of assemblies begin of which an application references at least one.</summary>
    public static readonly string[] Assemblies = ["Microsoft.AspNetCore.", "Amazon.Lambda.ApplicationLoadBalancerEvents"];

    public const string Environments = Hosts + "Environments";

    /// <summary>Types that name the environment that an application runs in.</summary>
    public static readonly string[] HostEnvironments = [Hosts + "IHostEnvironment", Hosts + "IHostingEnvironment", Hosting + "IHostingEnvironment"];

    /// <summary>Types that have IsDevelopment and the like.</summary>
    public static readonly string[] EnvironmentQuestions =
    [
        Hosts + "HostEnvironmentEnvExtensions", Hosts + "HostingEnvironmentExtensions", Hosting + "HostingEnvironmentExtensions",
    ];

    /// <summary>Types through which other libraries get hold of the host and its server.</summary>
    public static readonly string[] HostBuilders =
    [
        WebApplicationBuilder, WebHostBuilder, "Microsoft.Extensions.Hosting.IHostBuilder", "Microsoft.Extensions.Hosting.IHostApplicationBuilder", KestrelServerOptions,
    ];

    /// <summary>Types whose extension methods of other libraries may set Kestrel up.</summary>
    public static readonly string[] Builders = [.. HostBuilders, Services + "IServiceCollection"];

    /// <summary>Durations among Kestrel's limits, as keys below that section.</summary>
    public static readonly HashSet<string> BoundDurations = new(StringComparer.OrdinalIgnoreCase)
    {
        "KeepAliveTimeout", "RequestHeadersTimeout", "Http2:KeepAlivePingDelay", "Http2:KeepAlivePingTimeout",
    };

    /// <summary>Words of which code has at least one if there is anything to read in it.</summary>
    public static readonly WordSet Words = new(
        "KeepAliveTimeout", "KestrelServerOptions", "BindConfiguration", "Bind", "Kestrel", "CreateBuilder", "CreateSlimBuilder", "CreateEmptyBuilder", "Create",
        "ConfigureWebHostDefaults", "ConfigureServices", "CreateDefaultBuilder", "UseKestrel", "UseKestrelCore", "UseHttpSys", "UseServer", "UseTestServer", "AddAWSLambdaHosting", "IServer",
        "ShutdownTimeout", "UseShutdownTimeout", "DefaultPolicy", "AddPolicy", "WithRequestTimeout", "DisableRequestTimeout", "RequestTimeoutAttribute", "UseRequestTimeouts", "MapGrpcService",
        "UseHttpsRedirection", "HttpsPort", "UseUrls", "UseSetting", "Urls", "Run", "RunAsync", "PreferHostingUrls",
        "ConfigureEndpointDefaults", "Listen", "ListenAnyIP", "ListenLocalhost", "ListenUnixSocket", "ListenNamedPipe", "ListenHandle",
        "StatusCode", "statusCode", "StatusCodeResult", "Response", "HttpResponse", "HttpContext", "Abort", "Headers", "ReasonPhrase", "ContentLength", "WriteAsync", "ApplicationLoadBalancerResponse");

    /// <summary>Attributes of test frameworks. A project that has one is no application, whatever hosts its tests start.</summary>
    public static readonly string[] TestAttributes =
    [
        "Xunit.FactAttribute", "NUnit.Framework.TestAttribute", "Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute", "TUnit.Core.TestAttribute",
    ];

    /// <summary>Calls that make a web host, on which Kestrel's defaults apply.</summary>
    public static readonly KnownMember[] HostMakers =
    [
        new(WebApplication, "CreateBuilder"), new(WebApplication, "CreateSlimBuilder"), new(WebApplication, "CreateEmptyBuilder"), new(WebApplication, "Create"),
        new("Microsoft.Extensions.Hosting.GenericHostBuilderExtensions", "ConfigureWebHostDefaults"), new("Microsoft.AspNetCore.WebHost", "CreateDefaultBuilder"),
    ];

    public static readonly KnownMember KeepAliveTimeout = new(KestrelServerLimits, "KeepAliveTimeout");
    public static readonly KnownMember PostConfigureServices = new(Services + "OptionsServiceCollectionExtensions", "PostConfigure");
    public static readonly KnownMember PostConfigureAll = new(Services + "OptionsServiceCollectionExtensions", "PostConfigureAll");
    public static readonly KnownMember PostConfigureBuilder = new(Options + "OptionsBuilder`1", "PostConfigure");
    public static readonly KnownMember ConfigureSection = new(Services + "OptionsConfigurationServiceCollectionExtensions", "Configure");
    public static readonly KnownMember BindBuilder = new(Services + "OptionsBuilderConfigurationExtensions", "Bind");
    public static readonly KnownMember BindConfiguration = new(Services + "OptionsBuilderConfigurationExtensions", "BindConfiguration");
    public static readonly KnownMember ConfigureKestrelSection = new(KestrelServerOptions, "Configure");

    public static readonly KnownMember Bind = new(Binder, "Bind");
    public static readonly KnownMember GetValue = new(Binder, "GetValue");
    public static readonly KnownMember GetRequiredSection = new("Microsoft.Extensions.Configuration.ConfigurationExtensions", "GetRequiredSection");
    public static readonly KnownMember SectionValue = new(ConfigurationSection, "Value");

    public static readonly KnownMember ShutdownTimeout = new("Microsoft.Extensions.Hosting.HostOptions", "ShutdownTimeout");
    public static readonly KnownMember UseShutdownTimeout = new(Hosting + "HostingAbstractionsWebHostBuilderExtensions", "UseShutdownTimeout");

    public static readonly KnownMember PolicyTimeout = new(Http + "Timeouts.RequestTimeoutPolicy", "Timeout");
    public static readonly KnownMember DefaultPolicy = new(PolicyTimeoutOptions, "DefaultPolicy");
    public static readonly KnownMember WithRequestTimeout = new(TimeoutConventions, "WithRequestTimeout");
    public static readonly KnownMember DisableRequestTimeout = new(TimeoutConventions, "DisableRequestTimeout");
    public static readonly KnownMember AddPolicy = new(PolicyTimeoutOptions, "AddPolicy");
    public static readonly KnownMember UseRequestTimeouts = new("Microsoft.AspNetCore.Builder.RequestTimeoutsIApplicationBuilderExtensions", "UseRequestTimeouts");
    public static readonly KnownMember HttpsPort = new("Microsoft.AspNetCore.HttpsPolicy.HttpsRedirectionOptions", "HttpsPort");
    public static readonly KnownMember UseHttpsRedirection = new("Microsoft.AspNetCore.Builder.HttpsPolicyBuilderExtensions", "UseHttpsRedirection");

    public static readonly KnownMember Protocols = new(ListenOptions, "Protocols");
    public static readonly KnownMember UseHttps = new(Hosting + "ListenOptionsHttpsExtensions", "UseHttps");
    public static readonly KnownMember UseUrls = new(Hosting + "HostingAbstractionsWebHostBuilderExtensions", "UseUrls");
    public static readonly KnownMember PreferHostingUrls = new(Hosting + "HostingAbstractionsWebHostBuilderExtensions", "PreferHostingUrls");
    public static readonly KnownMember Urls = new(WebApplication, "Urls");
    public static readonly KnownMember Run = new(WebApplication, "Run");
    public static readonly KnownMember RunAsync = new(WebApplication, "RunAsync");

    public static readonly KnownMember MapGrpcService = new("Microsoft.AspNetCore.Builder.GrpcEndpointRouteBuilderExtensions", "MapGrpcService");

    public static readonly KnownMember StatusCode = new(HttpResponse, "StatusCode");
    public static readonly KnownMember FeatureStatusCode = new(ResponseFeature, "StatusCode");
    public static readonly KnownMember ReasonPhrase = new(ResponseFeature, "ReasonPhrase");
    public static readonly KnownMember ContentLength = new(HttpResponse, "ContentLength");
    public static readonly KnownMember Abort = new(HttpContext, "Abort");
    public static readonly KnownMember WriteAsync = new(Http + "HttpResponseWritingExtensions", "WriteAsync");
    public static readonly KnownMember WriteAsJsonAsync = new(Http + "HttpResponseJsonExtensions", "WriteAsJsonAsync");
    public static readonly KnownMember SendFileAsync = new(Http + "SendFileResponseExtensions", "SendFileAsync");

    /// <summary>What results are: https://learn.microsoft.com/aspnet/core/fundamentals/minimal-apis/responses and https://learn.microsoft.com/aspnet/core/web-api/action-return-types</summary>
    public static readonly string[] Results = [Http + "IResult", Mvc + "IActionResult", Mvc + "ActionResult`1"];

    /// <summary>Types whose methods make results.</summary>
    public static readonly string[] ResultMakers = [Http + "Results", Http + "TypedResults", ControllerBase, Mvc + "Controller"];

    private const string TimeoutConventions = "Microsoft.AspNetCore.Builder.RequestTimeoutsIEndpointConventionBuilderExtensions";
    private const string Kestrel = "Microsoft.AspNetCore.Server.Kestrel.Core.";
    private const string Options = "Microsoft.Extensions.Options.";
    private const string Hosts = "Microsoft.Extensions.Hosting.";
    private const string Services = "Microsoft.Extensions.DependencyInjection.";
    private const string Hosting = "Microsoft.AspNetCore.Hosting.";
    private const string Http = "Microsoft.AspNetCore.Http.";
    private const string Mvc = "Microsoft.AspNetCore.Mvc.";
    private const string Binder = "Microsoft.Extensions.Configuration.ConfigurationBinder";
}
