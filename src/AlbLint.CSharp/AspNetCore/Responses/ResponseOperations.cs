using System.Globalization;
using System.Text;
using AlbLint.CSharp.Symbols;
using AlbLint.CSharp.Values;
using AlbLint.Model;
using AlbLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AlbLint.CSharp.AspNetCore.Responses;

/// <summary>What single operations do to a response.</summary>
internal sealed class ResponseOperations
{
    private readonly KnownTypes _types;
    private readonly Evaluator _evaluator;
    private readonly BodyWrites _writes;

    public ResponseOperations(KnownTypes types, Evaluator evaluator)
    {
        (_types, _evaluator) = (types, evaluator);
        _writes = new BodyWrites(types, evaluator);
        Results = new ReturnedResults(types, evaluator);
        Copies = new HeaderCopies(types, this);
    }

    public HeaderCopies Copies { get; }

    public ReturnedResults Results { get; }

    public Place PlaceOf(IOperation operation) => _evaluator.Places.Of(operation.Syntax);

    /// <summary>Adds what an operation does; the operations inside of it have been seen.</summary>
    public void See(IOperation operation, ResponsePaths paths)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment:
                Set(property, assignment, paths);
                break;
            case IInvocationOperation call when HeaderCall(call) is { } step:
                paths.Add(step);
                break;
            case IInvocationOperation call when _types.Is(call.TargetMethod, Known.Abort):
                paths.Add(new ResponseStep.Abort(PlaceOf(call)));
                break;
            case IInvocationOperation call when _writes.Of(call) is { } body:
                paths.Add(body);
                break;
            case IInvocationOperation call when MayChange(call):
                paths.Forget(PlaceOf(call));
                break;
            case IInvalidOperation call when call.Syntax is InvocationExpressionSyntax && call.Descendants().Any(_types.IsResponsePart):
                paths.Forget(PlaceOf(call));
                break;
            case IObjectCreationOperation creation when creation.Arguments.Any(argument => _types.IsResponsePart(argument.Value)):
                paths.Forget(PlaceOf(creation));
                break;
        }
    }

    /// <summary>Adds what is done to the response by returning a value.</summary>
    /// <param name="value">What is returned; null for nothing.</param>
    /// <param name="paths">The ways that end with it.</param>
    /// <param name="writesText">Whether a text that is returned is written as it is.</param>
    public void Returned(IOperation? value, ResponsePaths paths, bool writesText)
    {
        value = value is IConversionOperation conversion ? conversion.Operand : value;
        if (value is not null && Results.IsResult(value))
        {
            if (Results.Of(value) is { } steps)
            {
                steps.ToList().ForEach(paths.Add);
            }
            else
            {
                paths.Forget(PlaceOf(value));
            }
        }
        else if (value is IInvalidOperation or { Type: IErrorTypeSymbol })
        {
            paths.Forget(PlaceOf(value)); // a result of a library that is not referenced, perhaps
        }
        else if (writesText && value is { Type.SpecialType: SpecialType.System_String } && _writes.OfText(value) is { } body)
        {
            paths.Add(body);
        }
    }

    /// <summary>The name of the response's header that an operation sets or adds; null when it sets none.</summary>
    public IOperation? HeaderName(IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } headers, Arguments.Length: 1 } target }
            when _types.IsResponseHeaders(headers) => target.Arguments[0].Value,
        IInvocationOperation { TargetMethod.Name: "Append" or "Add" or "TryAdd" } call => HeaderArgument(call),
        _ => null,
    };

    private void Set(IPropertyReferenceOperation property, ISimpleAssignmentOperation assignment, ResponsePaths paths)
    {
        var place = PlaceOf(assignment);
        if (_types.Is(property.Property, Known.StatusCode) || _types.Is(property.Property, Known.FeatureStatusCode))
        {
            paths.Add(new ResponseStep.Status(_evaluator.Read<int>(assignment.Value), place));
        }
        else if (_types.Is(property.Property, Known.ReasonPhrase))
        {
            paths.Add(new ResponseStep.Reason(_evaluator.Read<string>(assignment.Value), place));
        }
        else if (_types.Is(property.Property, Known.ContentLength))
        {
            paths.Add(Header("Content-Length", assignment.Value, place));
        }
        else if (HeaderName(assignment) is { } name)
        {
            if (_evaluator.Of(name).Content is string text)
            {
                paths.Add(Header(text, assignment.Value, place));
            }
        }
        else if (property.Instance is { } headers && _types.Is(property.Property.ContainingType, Known.HeaderDictionary) && _types.IsResponseHeaders(headers))
        {
            paths.Add(Header(Hyphenated(property.Property.Name), assignment.Value, place));
        }
    }

    private ResponseStep? HeaderCall(IInvocationOperation call)
    {
        if (HeaderArgument(call) is not { } key || _evaluator.Of(key).Content is not string name)
        {
            return null;
        }

        return call.TargetMethod.Name switch
        {
            "Append" or "Add" or "TryAdd" when call.Arguments.Length > 1 => Header(name, call.Arguments[call.Arguments.Length - 1].Value, PlaceOf(call)),
            "Remove" => new ResponseStep.RemovedHeader(name, PlaceOf(call)),
            _ => null,
        };
    }

    /// <summary>The key argument of a call on the response's headers, as a method of them or as an extension.</summary>
    private IOperation? HeaderArgument(IInvocationOperation call) =>
        call.Instance is { } instance
            ? call.Arguments.Length > 0 && _types.IsResponseHeaders(instance) ? call.Arguments[0].Value : null
            : call.Arguments.Length > 1 && _types.IsResponseHeaders(call.Arguments[0].Value) ? call.Arguments[1].Value : null;

    private ResponseStep Header(string name, IOperation value, Place place)
    {
        var content = _evaluator.Of(Unwrapped(value));
        if (content is { IsKnown: true, Content: null })
        {
            return new ResponseStep.RemovedHeader(name, place);
        }

        var setting = content.Content is string or int or long
            ? Setting.Written(Convert.ToString(content.Content, CultureInfo.InvariantCulture)!, _evaluator.Places.Of(value.Syntax))
            : Setting.Unknown<string>("the value is made when the request comes", _evaluator.Places.Of(value.Syntax));
        return new ResponseStep.Header(name, setting, place);
    }

    /// <summary>Without the conversion to StringValues.</summary>
    private static IOperation Unwrapped(IOperation value) => value is IConversionOperation { OperatorMethod: not null } conversion ? conversion.Operand : value;

    /// <summary>Whether a call may do anything to the response: it is handed the response, or code that may know it.</summary>
    private bool MayChange(IInvocationOperation call) =>
        call.TargetMethod.MethodKind is MethodKind.DelegateInvoke or MethodKind.LocalFunction
        || call.Arguments.Any(argument => _types.IsResponsePart(argument.Value))
        || (call.Instance is IInstanceReferenceOperation && call.TargetMethod.ContainingAssembly?.Name.StartsWith("Microsoft.", StringComparison.Ordinal) != true)
        || (_types.Is(call.Instance?.Type, Known.HttpResponse) && call.TargetMethod.Name == "Redirect");

    private static string Hyphenated(string name)
    {
        var result = new StringBuilder();
        foreach (var c in name)
        {
            result.Append(char.IsUpper(c) && result.Length > 0 ? "-" : "").Append(c);
        }

        return result.ToString();
    }
}
