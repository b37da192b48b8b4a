using AlbLint.CSharp.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AlbLint.CSharp.AspNetCore;

/// <summary>
/// Which branches of a body run where the application is deployed, as far as constants and the environment's name decide. Configuration does not: it is
/// there to be changed.
/// </summary>
/// <param name="root">The body.</param>
/// <param name="evaluator">Evaluates conditions, without any configuration.</param>
internal sealed class Conditions(IOperation root, Evaluator evaluator)
{
    private readonly bool _asks = EnvironmentReads.MayAsk(root.Syntax);

    /// <summary>What a condition comes to; null when that is not known.</summary>
    public bool? Of(IOperation condition) =>
        condition.ConstantValue is { HasValue: true, Value: bool constant } ? constant
        : _asks && evaluator.Decide(condition) is { IsKnown: true, Fallback: null, Content: bool decided } ? decided
        : null;

    /// <summary>An operation and all below it, in order, without branches that are certainly not taken.</summary>
    public IEnumerable<IOperation> Live(IOperation operation)
    {
        var open = new Stack<IOperation>([operation]);
        while (open.Count > 0)
        {
            var next = open.Pop();
            yield return next;
            var dead = next is IConditionalOperation conditional && Of(conditional.Condition) is { } chosen ? (chosen ? conditional.WhenFalse : conditional.WhenTrue) : null;
            foreach (var child in next.ChildOperations.Reverse())
            {
                if (child != dead)
                {
                    open.Push(child);
                }
            }
        }
    }
}
