using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;
using Microsoft.CodeAnalysis;

namespace AlbLint.CSharp.Cdk.Interpretation;

/// <summary>
/// Runs a CDK program as far as it can be known without running it: statement by statement, with values where the code decides them and
/// unknowns where it does not. Nothing that can be written makes it throw or run for long.
/// </summary>
internal sealed partial class Interpreter(CdkProgram program)
{
    private const int MaxDepth = 60; // of calls within calls; real programs nest less than ten

    private ProgramCode Code => program.Code;

    /// <summary>Runs a method of the program.</summary>
    public Slot Run(IMethodSymbol method, Slot? self, IReadOnlyList<KeyValuePair<IParameterSymbol, Slot>> arguments, Place place)
    {
        program.Ran.Add(method.OriginalDefinition);
        if (program.Depth >= MaxDepth || Code.Body(method) is not { } body)
        {
            Escapes.Of(self, arguments.Select(pair => pair.Value));
            return Slot.Unknown($"what {method.Name} does is not known", place);
        }

        var frame = new Frame(null, self);
        foreach (var pair in arguments)
        {
            frame.Declare(pair.Key, pair.Value);
        }

        program.Depth++;
        Execute(body, frame);
        program.Depth--;
        return Result(frame, method, place);
    }

    private static Slot Result(Frame frame, IMethodSymbol method, Place place) =>
        frame.Yielded is { } yielded ? new Slot(yielded, place)
        : frame.Result ?? (method.ReturnsVoid ? Slot.Of(null, place) : Slot.Unknown($"{method.Name} returns nothing that is known", place));

    private Place PlaceOf(IOperation operation) => Code.PlaceOf(operation);
}
