using AlbLint.Model;

namespace AlbLint.Rules.Timeouts;

/// <summary>
/// How long a request may take, as somebody chose it. A default is no such choice: nobody who leaves gunicorn's
/// 30 s alone says that requests take 30 s.
/// </summary>
/// <param name="Idle">The idle timeout that it meets.</param>
/// <param name="Path">The path it is at the end of; null for an application on its own.</param>
/// <param name="Longest">How long.</param>
/// <param name="Name">What sets the limit.</param>
/// <param name="Owner">The resource that sets it.</param>
internal sealed record RequestTime(IdleTimeout Idle, RequestPath? Path, Setting<TimeSpan> Longest, string Name, Resource Owner)
{
    /// <summary>Every chosen request time.</summary>
    public static IEnumerable<RequestTime> In(Deployment deployment) =>
        from time in deployment.RequestPaths.Select(path => AtEndOf(path, deployment)).Concat(Alone(deployment))
        where time is { Longest: { IsKnown: true, IsBuiltIn: false } } && time.Longest.Value > TimeSpan.Zero
        select time;

    private static RequestTime? AtEndOf(RequestPath path, Deployment deployment)
    {
        var idle = new IdleTimeout(path.LoadBalancer.IdleTimeout, path.LoadBalancer);
        return path switch
        {
            { Workload: LambdaFunction function } => new(idle, path, function.Timeout, $"{function}'s timeout", function),
            { Server: { } server } when deployment.ApplicationOf(server) is { } application => Of(application, idle, path),
            { Server: { RequestTimeout: { } timeout } server } => new(idle, path, timeout, $"{server.Name}'s request timeout", path.ServerOwner),
            _ => null,
        };
    }

    private static IEnumerable<RequestTime?> Alone(Deployment deployment) =>
        IdleTimeout.OfUnknown(deployment) is { } idle ? deployment.ApplicationsBehindUnknown.Select(application => Of(application, idle, null)) : [];

    private static RequestTime? Of(Application application, IdleTimeout idle, RequestPath? path) =>
        application.RequestTimeout is { } timeout ? new(idle, path, timeout, $"{application}'s request timeout", application) : null;
}
