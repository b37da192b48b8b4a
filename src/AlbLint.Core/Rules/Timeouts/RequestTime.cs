using AlbLint.Model;

namespace AlbLint.Rules.Timeouts;

/// <summary>
/// How long a request may take at the end of a path, as somebody chose it. A default is no such choice: nobody who leaves gunicorn's
/// 30 s alone says that requests take 30 s.
/// </summary>
internal sealed record RequestTime(RequestPath Path, Setting<TimeSpan> Longest, string Name, Resource Owner)
{
    /// <summary>Every chosen request time.</summary>
    public static IEnumerable<RequestTime> In(Deployment deployment)
    {
        foreach (var path in deployment.RequestPaths)
        {
            if (Of(path) is { Longest: { IsKnown: true, IsBuiltIn: false } } time && time.Longest.Value > TimeSpan.Zero)
            {
                yield return time;
            }
        }
    }

    private static RequestTime? Of(RequestPath path) => path.Workload switch
    {
        LambdaFunction function => new(path, function.Timeout, $"{function}'s timeout", function),
        _ when path.Server?.RequestTimeout is { } timeout => new(path, timeout, $"{path.Server!.Name}'s request timeout", path.ServerOwner),
        _ => null,
    };
}
