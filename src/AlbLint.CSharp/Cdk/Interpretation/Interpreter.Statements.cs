using AlbLint.CSharp.Cdk.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AlbLint.CSharp.Cdk.Interpretation;

/// <content>Statements.</content>
internal sealed partial class Interpreter
{
    private const int MaxRounds = 1_000; // of one loop

    private Signal Execute(IOperation? operation, Frame frame)
    {
        if (operation is null)
        {
            return Signal.Next;
        }

        if (!program.Step())
        {
            return Signal.Throw;
        }

        switch (operation)
        {
            case IMethodBodyOperation body:
                return Execute((IOperation?)body.BlockBody ?? body.ExpressionBody, frame);
            case IConstructorBodyOperation body:
                return Execute((IOperation?)body.BlockBody ?? body.ExpressionBody, frame);
            case IBlockOperation block:
                return Sequence(block.Operations, frame);
            case ILocalFunctionOperation function:
                return Execute((IOperation?)function.Body, frame);
            case IExpressionStatementOperation statement:
                EvaluateOpen(statement.Operation, frame);
                return Signal.Next;
            case IVariableDeclarationGroupOperation group:
                Declare(group, frame);
                return Signal.Next;
            case IReturnOperation { Kind: OperationKind.YieldReturn } result:
                (frame.Yielded ??= new ListDatum([])).Items.Add(Evaluate(result.ReturnedValue, frame));
                return Signal.Next;
            case IReturnOperation { Kind: OperationKind.YieldBreak }:
                frame.Yielded ??= new ListDatum([]);
                return Signal.Return;
            case IReturnOperation result:
                frame.Result = result.ReturnedValue is null ? null : EvaluateOpen(result.ReturnedValue, frame);
                return Signal.Return;
            case IConditionalOperation conditional:
                return Execute(IsTrue(conditional.Condition, frame) ? conditional.WhenTrue : conditional.WhenFalse, frame);
            case ISwitchOperation choice:
                return Switch(choice, frame);
            case IForEachLoopOperation loop:
                return ForEach(loop, frame);
            case IForLoopOperation loop:
                Sequence(loop.Before, frame);
                return Loop(loop.Condition, loop.Body, () => Sequence(loop.AtLoopBottom, frame), true, frame);
            case IWhileLoopOperation loop:
                return Loop(loop.Condition, loop.Body, () => Signal.Next, loop.ConditionIsTop, frame);
            case ITryOperation attempt:
                program.Attempts += attempt.Catches.Length > 0 ? 1 : 0;
                var signal = Execute(attempt.Body, frame);
                program.Attempts -= attempt.Catches.Length > 0 ? 1 : 0;
                var last = Execute(attempt.Finally, frame);
                return last != Signal.Next ? last : signal == Signal.Throw && attempt.Catches.Length > 0 ? Signal.Next : signal;
            case IUsingOperation use:
                Execute(use.Resources, frame);
                return Execute(use.Body, frame);
            case IUsingDeclarationOperation use:
                return Execute(use.DeclarationGroup, frame);
            case ILockOperation monitor:
                return Execute(monitor.Body, frame);
            case ILabeledOperation labeled:
                return Execute(labeled.Operation, frame);
            case IBranchOperation branch:
                return branch.BranchKind == BranchKind.Break ? Signal.Break : branch.BranchKind == BranchKind.Continue ? Signal.Continue : Signal.Throw;
            case IThrowOperation:
                program.Abort("the program throws here", PlaceOf(operation));
                return Signal.Throw;
            case IEmptyOperation:
                return Signal.Next;
            default:
                Evaluate(operation, frame);
                return Signal.Next;
        }
    }

    private Signal Sequence(IEnumerable<IOperation> operations, Frame frame)
    {
        foreach (var operation in operations)
        {
            // A local function runs when it is called.
            if (operation is not ILocalFunctionOperation && Execute(operation, frame) is var signal and not Signal.Next)
            {
                return signal;
            }
        }

        return Signal.Next;
    }

    private void Declare(IVariableDeclarationGroupOperation group, Frame frame)
    {
        foreach (var declaration in group.Declarations)
        {
            foreach (var declarator in declaration.Declarators)
            {
                var value = (declarator.Initializer ?? declaration.Initializer)?.Value;
                frame.Declare(declarator.Symbol, value is null ? Default(declarator.Symbol.Type, declarator) : EvaluateOpen(value, frame));
            }
        }
    }

    private Signal ForEach(IForEachLoopOperation loop, Frame frame)
    {
        var collection = Evaluate(loop.Collection, frame);
        var items = Items(collection, loop.Collection);
        foreach (var item in items.Items.Take(MaxRounds).ToList())
        {
            Bind(loop.LoopControlVariable, item, frame);
            if (Execute(loop.Body, frame) is var signal and not (Signal.Next or Signal.Continue))
            {
                return signal == Signal.Break ? Signal.Next : signal;
            }
        }

        // What an unknown collection holds is run through once, with an item that is not known.
        if (!items.IsComplete)
        {
            program.Assembly.LeaveOpen("how often the loop runs is not known", PlaceOf(loop.Collection));
            Bind(loop.LoopControlVariable, Slot.Unknown("an item of a collection that is not known", PlaceOf(loop.Collection), collection.Value.Symbol is { } symbol ? symbol + "[?]" : null), frame);
            return Execute(loop.Body, frame) is var signal and (Signal.Return or Signal.Throw) ? signal : Signal.Next;
        }

        return Signal.Next;
    }

    private void Bind(IOperation variable, Slot item, Frame frame)
    {
        if (variable is IVariableDeclaratorOperation declarator)
        {
            frame.Declare(declarator.Symbol, item);
        }
        else
        {
            Assign(variable, item, frame);
        }
    }

    private Signal Loop(IOperation? condition, IOperation body, Func<Signal> next, bool isTop, Frame frame)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            if (condition is not null && (isTop || round > 0))
            {
                var test = Evaluate(condition, frame);
                // How often a loop runs that nothing decides: once at most.
                if (test.Truth is false || (test.Truth is null && (round > 0 || !IsTrue(test, condition))))
                {
                    break;
                }
            }

            if (Execute(body, frame) is var signal and not (Signal.Next or Signal.Continue))
            {
                return signal == Signal.Break ? Signal.Next : signal;
            }

            next();
        }

        return Signal.Next;
    }

    private Signal Switch(ISwitchOperation choice, Frame frame)
    {
        var value = EvaluateOpen(choice.Value, frame);
        var chosen = choice.Cases.FirstOrDefault(section => section.Clauses.Any(clause => clause is not IDefaultCaseClauseOperation && Matches(clause, value, choice.Value, frame)))
            ?? choice.Cases.FirstOrDefault(section => section.Clauses.Any(clause => clause is IDefaultCaseClauseOperation));
        return chosen is null ? Signal.Next : Sequence(chosen.Body, frame) is var signal && signal == Signal.Break ? Signal.Next : signal;
    }

    private bool Matches(ICaseClauseOperation clause, Slot value, IOperation operation, Frame frame) => clause switch
    {
        ISingleValueCaseClauseOperation single => IsTrue(Binary(BinaryOperatorKind.Equals, value, Evaluate(single.Value, frame), PlaceOf(operation)), single.Value, operation),
        IPatternCaseClauseOperation pattern => IsTrue(Match(pattern.Pattern, value, frame), pattern.Pattern, operation) && (pattern.Guard is null || IsTrue(pattern.Guard, frame)),
        _ => false,
    };
}
