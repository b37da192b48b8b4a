using AlbLint.Model;

namespace AlbLint.Tests.Kit;

/// <summary>What is known of an application, as a text to compare.</summary>
internal static class ApplicationText
{
    /// <summary>All of it; empty for no application.</summary>
    public static string Of(Application? application) => application is null ? "" : string.Join("\n",
    [
        $"keep-alive {Text(application.Server.KeepAlive)} {application.Server.KeepAliveRemark}",
        $"shutdown {Text(application.Server.ShutdownTimeout)}",
        $"request timeout {Text(application.Server.RequestTimeout)}",
        $"endpoints are complete: {application.Server.EndpointsAreComplete}",
        .. application.Server.Endpoints.Select(endpoint => $"{Text(endpoint.Protocol)} {Text(endpoint.Port)} {Text(endpoint.IsLoopback)} {Text(endpoint.Versions)}"),
        .. application.UnboundSettings.Select(setting => $"unbound {setting.Key}"),
        $"{application.HttpsRedirection}",
        .. application.Handlers.Select(handler => $"{handler.Name}: {StepText.Of(handler)}"),
    ]);

    private static string Text<T>(Setting<T>? setting) => setting is null ? "-" : $"{setting.State} {(setting.TryGet(out var value) ? value : default)} {setting.Source} at {setting.Place}";
}
