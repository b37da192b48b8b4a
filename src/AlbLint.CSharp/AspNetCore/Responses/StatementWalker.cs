using AlbLint.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AlbLint.CSharp.AspNetCore.Responses;

/// <summary>Follows the statements of one body in the order in which they run.</summary>
internal sealed class StatementWalker(ResponseOperations operations, Conditions conditions, bool isWholeResponse, bool writesText, Action<ResponsePaths> finish, CancellationToken cancellation)
{
    private const int MaxDepth = 100;

    private int _depth;

    public Exit Walk(IOperation? operation, ResponsePaths paths)
    {
        cancellation.ThrowIfCancellationRequested();
        if (operation is null or IAnonymousFunctionOperation or ILocalFunctionOperation)
        {
            return Exit.None;
        }

        if (_depth >= MaxDepth)
        {
            paths.Forget(operations.PlaceOf(operation));
            return Exit.None;
        }

        _depth++;
        var exit = Statement(operation, paths);
        _depth--;
        return exit;
    }

    /// <summary>The response ends here, if this body makes the whole of it.</summary>
    public void Finish(IOperation at, ResponsePaths paths)
    {
        if (isWholeResponse)
        {
            paths.Add(new ResponseStep.End(operations.PlaceOf(at)));
        }

        finish(paths);
    }

    private Exit Statement(IOperation operation, ResponsePaths paths)
    {
        switch (operation)
        {
            case IConditionalOperation conditional:
                Walk(conditional.Condition, paths);
                return conditions.Of(conditional.Condition) is { } chosen ? Walk(chosen ? conditional.WhenTrue : conditional.WhenFalse, paths)
                    : Branches(paths, [conditional.WhenTrue, conditional.WhenFalse], isExhaustive: true);
            case ISwitchOperation choice:
                Walk(choice.Value, paths);
                return Branches(paths, [.. choice.Cases], choice.Cases.Any(one => one.Clauses.Any(clause => clause is IDefaultCaseClauseOperation)), jumpsStay: true);
            case IForEachLoopOperation loop when operations.Copies.Of(loop) is { } copied:
                Walk(loop.Collection, paths);
                copied.ForEach(paths.Add);
                return Exit.None;
            case ILoopOperation loop:
                return Loop(loop, paths);
            case ITryOperation attempt:
                return Try(attempt, paths);
            case IReturnOperation { Kind: OperationKind.Return } result:
                Return(result.ReturnedValue, result, paths);
                return Exit.Return;
            case IThrowOperation:
                Children(operation, paths);
                return Exit.Return; // the server makes another response of it
            case IBranchOperation:
                return Exit.Jump;
            case ICoalesceOperation or ISwitchExpressionOperation or IConditionalAccessOperation:
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr }:
                Walk(operation.ChildOperations.FirstOrDefault(), paths);
                return Branches(paths, [.. operation.ChildOperations.Skip(1), null], isExhaustive: true);
            default:
                var exit = Children(operation, paths);
                operations.See(operation, paths);
                return exit;
        }
    }

    /// <summary>Ends with a value. Each of several results that a condition chooses between is an end of its own.</summary>
    private void Return(IOperation? value, IOperation at, ResponsePaths paths)
    {
        if (value is IConversionOperation { Operand: IConditionalOperation or ISwitchExpressionOperation or IThrowOperation } conversion)
        {
            value = conversion.Operand;
        }

        if (value is IConditionalOperation { WhenFalse: { } otherwise } decided && conditions.Of(decided.Condition) is { } isTrue)
        {
            Return(isTrue ? decided.WhenTrue : otherwise, at, paths);
            return;
        }

        if (value is IThrowOperation)
        {
            return;
        }

        if (value is IConditionalOperation or ISwitchExpressionOperation && operations.Results.IsResult(value) && _depth++ < MaxDepth)
        {
            Walk(value.ChildOperations.First(), paths);
            foreach (var chosen in value is ISwitchExpressionOperation choice ? choice.Arms.Select(arm => arm.Value) : value.ChildOperations.Skip(1))
            {
                Return(chosen, at, paths.Fork());
            }

            _depth--;
            return;
        }

        Walk(value, paths);
        operations.Returned(value, paths, writesText);
        Finish(at, paths);
    }

    private Exit Children(IOperation operation, ResponsePaths paths)
    {
        foreach (var child in operation.ChildOperations)
        {
            if (Walk(child, paths) is var exit and not Exit.None)
            {
                return exit;
            }
        }

        return Exit.None;
    }

    private Exit Branches(ResponsePaths paths, IReadOnlyList<IOperation?> branches, bool isExhaustive, bool jumpsStay = false)
    {
        var staying = new List<ResponsePaths>();
        var exit = Exit.Return;
        foreach (var branch in branches)
        {
            var fork = paths.Fork();
            var end = Walk(branch, fork);
            if (end == Exit.None || (jumpsStay && end == Exit.Jump))
            {
                staying.Add(fork);
            }
            else if (end == Exit.Jump)
            {
                finish(fork);
                exit = Exit.Jump;
            }
        }

        if (isExhaustive && staying.Count <= 1)
        {
            staying.ForEach(paths.Follow);
            return staying.Count == 0 ? exit : Exit.None;
        }

        staying.ForEach(paths.Merge);
        return Exit.None;
    }

    private Exit Loop(ILoopOperation loop, ResponsePaths paths)
    {
        foreach (var child in loop.ChildOperations.Where(child => child != loop.Body))
        {
            Walk(child, paths);
        }

        return Branches(paths, [loop.Body, null], isExhaustive: false, jumpsStay: true);
    }

    private Exit Try(ITryOperation attempt, ResponsePaths paths)
    {
        var body = paths.Fork();
        var exit = Walk(attempt.Body, body);
        var caught = paths.Fork();
        caught.Merge(body);
        var staying = new List<ResponsePaths>();
        foreach (var handler in attempt.Catches)
        {
            var fork = caught.Fork();
            if (Walk(handler.Handler, fork) == Exit.None && fork.IsChanged)
            {
                staying.Add(fork);
            }
        }

        if (exit == Exit.None)
        {
            paths.Follow(body);
        }
        else
        {
            paths.Merge(body);
        }

        staying.ForEach(paths.Merge);
        var last = attempt.Finally is null ? Exit.None : Walk(attempt.Finally, paths);
        return last != Exit.None ? last : attempt.Catches.Length == 0 || staying.Count == 0 ? exit : Exit.None;
    }
}
