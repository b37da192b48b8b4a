using AlbLint.CSharp.Symbols;
using AlbLint.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AlbLint.CSharp.AspNetCore.Responses;

/// <summary>
/// Loops that copy the headers of another response: <c>foreach (var header in upstream.Headers) Response.Headers[header.Key] = ...</c>. Names that
/// the loop compares with are taken for names that it leaves out; a loop that asks something else about a name is not understood.
/// </summary>
internal sealed class HeaderCopies(KnownTypes types, ResponseOperations operations)
{
    /// <summary>What a loop copies; null when it is no such loop.</summary>
    public List<ResponseStep>? Of(IForEachLoopOperation loop)
    {
        var sources = Sources(loop.Collection).ToList();
        if (!sources.All(source => types.IsKindOf(source.Type, Known.HttpHeaders)))
        {
            return null;
        }

        var body = loop.Body.DescendantsAndSelf().ToList();
        var writes = body.Where(operation => operations.HeaderName(operation) is { } name && loop.Locals.Any(local => IsOf(name, local))).ToList();
        if (writes.Count == 0)
        {
            return null;
        }

        var place = operations.PlaceOf(writes[0]);
        var except = body.Select(operation => operation.ConstantValue).Where(value => value is { HasValue: true, Value: string }).Select(value => (string)value.Value!).Distinct().ToList();
        return !sources.Exists(source => types.Is(source.Type, Known.HttpResponseHeaders)) || (Asks(body) && except.Count == 0)
            ? [new ResponseStep.RemovedHeader("Content-Length", place)]
            : [new ResponseStep.CopiedHeaders(except, place)];
    }

    /// <summary>What the loop goes through: <c>upstream.Headers.Concat(upstream.Content.Headers)</c> is two.</summary>
    private static IEnumerable<IOperation> Sources(IOperation collection) => collection switch
    {
        IConversionOperation conversion => Sources(conversion.Operand),
        IInvocationOperation { TargetMethod: { Name: "Concat", ContainingType.Name: "Enumerable" } } call => call.Arguments.SelectMany(argument => Sources(argument.Value)),
        _ => [collection],
    };

    /// <summary>Whether anything in the loop depends on a condition.</summary>
    private static bool Asks(List<IOperation> body) => body.Any(operation => operation is IConditionalOperation or ISwitchOperation or ISwitchExpressionOperation);

    private static bool IsOf(IOperation name, ILocalSymbol local) =>
        name.DescendantsAndSelf().Any(operation => operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local));
}
