using System.Text;

namespace AlbLint.Runtime.Logs;

/// <summary>What was seen of one cause.</summary>
internal sealed class CauseTally
{
    private const int MaxExamples = 3;
    private const int MaxExampleBytes = 2000;

    public long Count { get; private set; }

    /// <summary>The least sure of all lines.</summary>
    public Certainty Certainty { get; private set; }

    /// <summary>Status to the client and status of the target, as <c>502/-</c>.</summary>
    public TextCounter Statuses { get; } = new();

    public TextCounter Reasons { get; } = new();

    public TextCounter Targets { get; } = new();

    public TextCounter TargetGroups { get; } = new();

    public TextCounter Paths { get; } = new();

    /// <summary>Until the target closed or answered; where neither, until the load balancer gave up.</summary>
    public DurationCounter Durations { get; } = new();

    public Timeline Timeline { get; } = new();

    /// <summary>The first lines.</summary>
    public List<string> Examples { get; } = [];

    public void Add(Certainty certainty, long time, ReadOnlySpan<byte> line)
    {
        Count++;
        Weaken(certainty);
        Timeline.Add(time);
        if (Examples.Count < MaxExamples)
        {
            Examples.Add(Encoding.UTF8.GetString(line.Length > MaxExampleBytes ? line[..MaxExampleBytes] : line));
        }
    }

    public void Add(CauseTally other)
    {
        Count += other.Count;
        Weaken(other.Certainty);
        Statuses.Add(other.Statuses);
        Reasons.Add(other.Reasons);
        Targets.Add(other.Targets);
        TargetGroups.Add(other.TargetGroups);
        Paths.Add(other.Paths);
        Durations.Add(other.Durations);
        Timeline.Add(other.Timeline);
        Examples.AddRange(other.Examples.Take(MaxExamples - Examples.Count));
    }

    /// <summary>Makes the whole no surer than this.</summary>
    public void Weaken(Certainty certainty) => Certainty = certainty > Certainty ? certainty : Certainty;
}
