using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;
using Microsoft.CodeAnalysis;

namespace AlbLint.CSharp.Cdk.Interpretation;

/// <summary>One run of a CDK program: what it has made so far, and how much longer it may run.</summary>
internal sealed class CdkProgram(ProgramCode code, CloudAssembly assembly, Choices choices, CancellationToken cancellation)
{
    /// <summary>Operations in one run: enough for the largest real programs, a fraction of a second.</summary>
    private const int MaxSteps = 400_000;
    private int _steps;

    public ProgramCode Code => code;

    public CloudAssembly Assembly => assembly;

    public Choices Choices => choices;

    /// <summary>Static fields and properties.</summary>
    public Dictionary<ISymbol, Slot> Statics { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Constructors and methods that ran.</summary>
    public HashSet<ISymbol> Ran { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Calls within calls.</summary>
    public int Depth { get; set; }

    /// <summary>Try blocks that the run is in.</summary>
    public int Attempts { get; set; }

    /// <summary>Whether the run did not get to the program's end: it was too long, or the program throws.</summary>
    public bool IsCutShort => _steps >= MaxSteps;

    /// <summary>The program throws here. What somebody catches is not followed.</summary>
    public void Abort() => _steps = Attempts == 0 ? MaxSteps : _steps;

    /// <summary>Counts a step; false when there are none left.</summary>
    public bool Step()
    {
        if ((++_steps & 1023) == 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        return _steps < MaxSteps;
    }
}
