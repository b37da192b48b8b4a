using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;
using Microsoft.CodeAnalysis;

namespace AlbLint.CSharp.Cdk.Interpretation;

/// <summary>One run of a CDK program: what it has made so far, and how much longer it may run.</summary>
internal sealed class CdkProgram(ProgramCode code, CloudAssembly assembly, Choices choices, CancellationToken cancellation)
{
    /// <summary>Operations in one run: enough for the largest real programs, a fraction of a second.</summary>
    private const int MaxSteps = 400_000;
    private int _steps;
    private CdkUnknown? _thrown;

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

    /// <summary>Why the run did not get to the program's end, if so: it was too long, or the program throws.</summary>
    public CdkUnknown? CutShort => _thrown ?? (_steps >= MaxSteps ? new(null, null, "the program is too long to follow", assembly.Nowhere.Place) : null);

    /// <summary>The program throws here. What somebody catches is not followed.</summary>
    /// <param name="reason">Why, as a clause.</param>
    /// <param name="place">Where.</param>
    public void Abort(string reason, Place place)
    {
        if (Attempts == 0)
        {
            _thrown ??= new(null, null, reason, place);
            _steps = MaxSteps;
        }
    }

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
