using System.Globalization;
using AlbLint.Model;

namespace AlbLint.Servers;

/// <summary>Microsoft's ASP.NET Core images, as far as they decide where Kestrel listens.</summary>
/// <param name="Port">The port that the image's environment names.</param>
/// <param name="SetsUrls">Whether the image names it by ASPNETCORE_URLS (before .NET 8) rather than by ASPNETCORE_HTTP_PORTS, which any URL beats.</param>
/// <param name="SampleKeepAlive">For Microsoft's sample app, whose code is known to change nothing, Kestrel's own keep-alive; null for the runtime images.</param>
internal sealed record DotNetImage(int Port, bool SetsUrls, TimeSpan? SampleKeepAlive)
{
    /// <summary>The page on the move from port 80 to 8080.</summary>
    public const string Page = "https://learn.microsoft.com/dotnet/core/compatibility/containers/8.0/aspnet-port";

    private const string Runtime = "mcr.microsoft.com/dotnet/aspnet";
    private const string CoreRuntime = "mcr.microsoft.com/dotnet/core/aspnet"; // up to .NET Core 3.1
    private const string Registry = "mcr.microsoft.com/dotnet/";
    private const string Samples = "mcr.microsoft.com/dotnet/samples";
    private const string CoreSamples = "mcr.microsoft.com/dotnet/core/samples";
    private const int FirstOn8080 = 8;

    // 130 s since .NET 6, 120 s before: https://github.com/dotnet/aspnetcore/pull/32636
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(130);
    private static readonly TimeSpan KeepAliveBeforeNet6 = TimeSpan.FromSeconds(120);

    public static DotNetImage? Of(ImageName? image) => image switch
    {
        // Images whose user is not root were on 8080 before:
        // https://github.com/dotnet/dotnet-docker/blob/0350ac3d36d8e9035ca1d8292e8ab74ee0d0e899/src/runtime-deps/6.0/jammy-chiseled/amd64/Dockerfile
        { Repository: Runtime, MajorVersion: < FirstOn8080 } when image.HasVariant("chiseled") || image.HasVariant("distroless") => new(8080, true, null),
        { Repository: Runtime, MajorVersion: < FirstOn8080 } or { Repository: CoreRuntime } => new(80, true, null),
        { Repository: Runtime, Tag: not null } => new(8080, false, null),
        { Repository: Samples } when IsWebSample(image) => new(8080, false, KeepAlive),
        { Repository: CoreSamples } when IsWebSample(image) => new(80, true, KeepAliveBeforeNet6),
        _ => null,
    };

    /// <summary>
    /// The image as what an ASP.NET Core application runs in. The port is set by the image below the runtime, which self-contained applications use:
    /// https://github.com/dotnet/dotnet-docker/blob/main/src/runtime-deps/8.0/bookworm-slim/amd64/Dockerfile
    /// </summary>
    public static DotNetImage? Below(ImageName image) => Of(image.Repository.StartsWith(Registry, StringComparison.Ordinal)
        ? image with { Repository = image.Repository.Replace("/runtime-deps", "/aspnet").Replace("/runtime", "/aspnet") } : image);

    /// <summary>The environment variable that names the port.</summary>
    public string Variable => SetsUrls ? "ASPNETCORE_URLS" : "ASPNETCORE_HTTP_PORTS";

    /// <summary>The value of <see cref="Variable"/>.</summary>
    public Default<string> VariableValue => new(SetsUrls ? "http://+:" + Port : Port.ToString(CultureInfo.InvariantCulture), "ASP.NET Core image", Page);

    private static bool IsWebSample(ImageName image) => image.Tag?.StartsWith("aspnetapp", StringComparison.Ordinal) == true;
}
