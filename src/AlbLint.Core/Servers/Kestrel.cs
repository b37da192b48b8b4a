using AlbLint.Model;

namespace AlbLint.Servers;

/// <summary>
/// Kestrel in a container, by its environment, <c>--urls</c> and Microsoft's images. The app's code can listen elsewhere, but whoever writes
/// an address into the environment means it; it is taken as all that the app listens on. Keep-alive and HTTP versions have no such
/// statement: code or appsettings may set them, so they are known only where the environment or Microsoft's own sample says so.
/// </summary>
internal static class Kestrel
{
    private const string Limits = "https://learn.microsoft.com/aspnet/core/fundamentals/servers/kestrel/options#keep-alive-timeout";

    public static Server? Of(ContainerFacts facts)
    {
        var runsDotNet = facts.Command is { Program: "dotnet" } or { Program: "" };
        var image = facts.RunsImageDefault || runsDotNet ? DotNetImage.Of(facts.Image) : null;
        var configuration = new DotNetConfiguration(facts.Host, image, assembly: null, []);
        if (image is null && !configuration.IsDotNet && !(runsDotNet && facts.Command!.Option("--urls") is not null))
        {
            return null;
        }

        var addresses = new KestrelAddresses(facts, configuration, image);
        if (addresses.Endpoints.Count == 0)
        {
            return null;
        }

        var place = addresses.Endpoints[0].Place;
        return new Server
        {
            Name = image is null ? "Kestrel" : "Kestrel in Microsoft's image",
            Place = place,
            Endpoints = addresses.Endpoints,
            EndpointsAreComplete = addresses.AreComplete,
            KeepAlive = image?.SampleKeepAlive is { } keepAlive
                ? Setting.Defaulted(new Default<TimeSpan>(keepAlive, "Kestrel", Limits), place)
                : Setting.Unknown<TimeSpan>("the app may change Kestrel's KeepAliveTimeout", place),
            RaiseKeepAlive = "set Limits.KeepAliveTimeout to TimeSpan.FromSeconds({0}) in ConfigureKestrel",
            ShutdownTimeout = configuration["shutdownTimeoutSeconds"] is { } seconds
                ? Listening.Convert(seconds, Listening.Seconds, "a number of seconds") : null,
        };
    }
}
