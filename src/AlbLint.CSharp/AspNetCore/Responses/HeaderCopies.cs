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
        var collection = loop.Collection is IConversionOperation conversion ? conversion.Operand : loop.Collection;
        if (!types.IsKindOf(collection.Type, Known.HttpHeaders) || loop.Locals.Length != 1)
        {
            return null;
        }

        var body = loop.Body.DescendantsAndSelf().ToList();
        var writes = body.Where(operation => operations.HeaderName(operation) is { } name && IsOf(name, loop.Locals[0])).ToList();
        if (writes.Count == 0)
        {
            return null;
        }

        var place = operations.PlaceOf(writes[0]);
        var except = body.Select(operation => operation.ConstantValue).Where(value => value is { HasValue: true, Value: string }).Select(value => (string)value.Value!).Distinct().ToList();
        return !types.Is(collection.Type, Known.HttpResponseHeaders) || (Asks(body) && except.Count == 0)
            ? [new ResponseStep.RemovedHeader("Content-Length", place)]
            : [new ResponseStep.CopiedHeaders(except, place)];
    }

    /// <summary>Whether anything in the loop depends on a condition.</summary>
    private static bool Asks(List<IOperation> body) => body.Any(operation => operation is IConditionalOperation or ISwitchOperation or ISwitchExpressionOperation);

    private static bool IsOf(IOperation name, ILocalSymbol local) =>
        name.DescendantsAndSelf().Any(operation => operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local));
}
