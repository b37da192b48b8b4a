using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AlbLint.CSharp.AspNetCore;

/// <summary>Whether an operation certainly happens once the code around it runs.</summary>
internal sealed class Certainty(Conditions conditions)
{
    /// <summary>Whether a condition, a loop, a handler of exceptions or an earlier return decides if an operation happens.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="within">The code around it that is taken for granted; null for all.</param>
    public bool IsConditional(IOperation operation, IOperation? within = null)
    {
        var depth = 0;
        for (var (at, parent) = (operation, operation.Parent); parent is not null && at != within; (at, parent) = (parent, parent.Parent))
        {
            if (Decides(parent, at))
            {
                return true;
            }

            if (parent is ILocalFunctionOperation function)
            {
                if (depth++ == CallSite.MaxDepth || CallSite.Of(function) is not { } site)
                {
                    return true; // it may run more than once, in between or never
                }

                parent = site;
            }
        }

        return false;
    }

    private bool Decides(IOperation parent, IOperation child) => parent switch
    {
        IConditionalOperation conditional => child != conditional.Condition && !IsAlways(conditional, child),
        ISwitchCaseOperation or ISwitchExpressionArmOperation or ICatchClauseOperation => true,
        ILoopOperation loop => loop.Body == child,
        ICoalesceOperation coalesce => coalesce.WhenNull == child,
        IConditionalAccessOperation access => access.WhenNotNull == child,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } binary => binary.RightOperand == child,
        IBlockOperation block => block.Operations.TakeWhile(sibling => sibling != child).Any(MayLeave),
        _ => false,
    };

    private bool IsAlways(IConditionalOperation conditional, IOperation child) =>
        conditions.Of(conditional.Condition) is { } chosen && child == (chosen ? conditional.WhenTrue : conditional.WhenFalse);

    /// <summary>Whether a statement may end the block before what follows it. What throws ends the application, not only the block.</summary>
    private bool MayLeave(IOperation statement) =>
        statement is not ILocalFunctionOperation && conditions.Live(statement).Any(operation => operation is IReturnOperation or IBranchOperation && IsOf(operation, statement));

    private static bool IsOf(IOperation operation, IOperation statement)
    {
        for (var at = operation; at is not null && at != statement; at = at.Parent)
        {
            if (at is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return false;
            }
        }

        return true;
    }
}
