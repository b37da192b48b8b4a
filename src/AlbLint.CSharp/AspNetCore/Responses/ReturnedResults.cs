using System.Text;
using AlbLint.CSharp.Symbols;
using AlbLint.CSharp.Values;
using AlbLint.Model;
using AlbLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AlbLint.CSharp.AspNetCore.Responses;

/// <summary>
/// What results do to the response when a handler or an action returns them, as measured on .NET 10: those that set a number as the status, and
/// those that leave alone what the handler set. Of other results nothing is known.
/// </summary>
internal sealed class ReturnedResults(KnownTypes types, Evaluator evaluator)
{
    private const string ContentLength = "Content-Length";

    /// <summary>Whether an expression is a result: an object that makes the response, not one that is written as its body.</summary>
    public bool IsResult(IOperation? value) => Unwrapped(value)?.Type is { } type && Known.Results.Any(result => types.IsKindOf(type, result));

    /// <summary>What a result does, in order; null when that is not known.</summary>
    public IReadOnlyList<ResponseStep>? Of(IOperation result) => Unwrapped(result) switch
    {
        IInvocationOperation call when Known.ResultMakers.Any(maker => types.Is(call.TargetMethod.ContainingType, maker)) => OfCall(call),
        IObjectCreationOperation creation => OfObject(creation),
        IPropertyReferenceOperation { Property: { Name: "Empty", ContainingType: var maker } } when Known.ResultMakers.Any(known => types.Is(maker, known)) => [],
        _ => null,
    };

    private List<ResponseStep>? OfCall(IInvocationOperation call)
    {
        var status = Status(Argument(call.Arguments, "statusCode"), call);
        return call.TargetMethod.Name switch
        {
            "StatusCode" when status is not null => Argument(call.Arguments, "value") is { } value && !IsNull(value) ? [status, Written(value, call)] : [status],
            "Problem" or "ValidationProblem" when status is not null => [status, Dropped(call)],
            "Json" => [.. Optional(status), Dropped(call)],
            "Text" or "Content" => [.. Optional(status), .. TextOf(call, Argument(call.Arguments, "content") ?? Argument(call.Arguments, "utf8Content"), Argument(call.Arguments, "contentEncoding"))],
            _ => null,
        };
    }

    private List<ResponseStep>? OfObject(IObjectCreationOperation creation)
    {
        var status = Status(Argument(creation.Arguments, "statusCode") ?? Initial(creation, "StatusCode"), creation);
        return types.Is(creation.Type, Known.StatusCodeResult) ? [.. Optional(status)]
            : types.Is(creation.Type, Known.EmptyResult) ? []
            : types.Is(creation.Type, Known.ContentResult) ? [.. Optional(status), .. TextOf(creation, Initial(creation, "Content"), null)]
            : types.Is(creation.Type, Known.JsonResult) ? [.. Optional(status), Dropped(creation)]
            : types.Is(creation.Type, Known.ObjectResult) && status is not null ? [status, Written(Argument(creation.Arguments, "value"), creation)]
            : null;
    }

    /// <summary>A text goes out with its length, which takes the place of one that was announced before; MVC writes no empty text.</summary>
    private IEnumerable<ResponseStep> TextOf(IOperation result, IOperation? content, IOperation? encoding)
    {
        var place = PlaceOf(result);
        var value = evaluator.Of(content);
        var text = value.Content as string;
        if (content is null || IsNull(content) || (text?.Length == 0 && !IsMinimal(result)))
        {
            yield break;
        }

        var length = text is not null && (encoding is null || IsNull(encoding)) ? Setting.Written(Encoding.UTF8.GetByteCount(text), place)
            : Setting.Unknown<int>("how much is written is not known", place);
        yield return new ResponseStep.Header(ContentLength, length.Select(known => known.ToString(System.Globalization.CultureInfo.InvariantCulture)), place);
        if (length.IsKnown || IsMinimal(result))
        {
            yield return new ResponseStep.Body(length.Select(known => (long)known), IsDroppedWithoutBody: false, place);
        }
    }

    /// <summary>MVC writes an object as JSON, but a text as it is, to whoever does not ask for JSON.</summary>
    private ResponseStep.Body Written(IOperation? value, IOperation result) =>
        Dropped(result) with { IsDroppedWithoutBody = Unwrapped(value)?.Type?.SpecialType != SpecialType.System_String };

    private bool IsMinimal(IOperation result) => result is IInvocationOperation call && !types.Is(call.TargetMethod.ContainingType, Known.ControllerBase);

    /// <summary>Objects are written in a way that drops them where there is no room.</summary>
    private ResponseStep.Body Dropped(IOperation result) =>
        new(Setting.Unknown<long>("how much is written is not known", PlaceOf(result)), IsDroppedWithoutBody: true, PlaceOf(result));

    private ResponseStep.Status? Status(IOperation? number, IOperation result) =>
        number is null || IsNull(number) ? null : new(evaluator.Read<int>(number), PlaceOf(result));

    private Place PlaceOf(IOperation operation) => evaluator.Places.Of(operation.Syntax);

    private bool IsNull(IOperation value) => evaluator.Of(value) is { IsKnown: true, Content: null };

    private static IEnumerable<ResponseStep> Optional(ResponseStep? step) => step is null ? [] : [step];

    /// <summary>What is given for a parameter; null when it is left to its default.</summary>
    private static IOperation? Argument(IEnumerable<IArgumentOperation> arguments, string name) =>
        arguments.FirstOrDefault(argument => argument.Parameter?.Name == name && !argument.IsImplicit)?.Value;

    private static IOperation? Initial(IObjectCreationOperation creation, string property) => creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>()
        .FirstOrDefault(assignment => assignment.Target is IPropertyReferenceOperation target && target.Property.Name == property)?.Value;

    private static IOperation? Unwrapped(IOperation? value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value;
    }
}
