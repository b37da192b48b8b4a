using System.Text;
using AlbLint.CSharp.Symbols;
using AlbLint.CSharp.Values;
using AlbLint.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AlbLint.CSharp.AspNetCore.Responses;

/// <summary>The ways to write a body.</summary>
internal sealed class BodyWrites(KnownTypes types, Evaluator evaluator)
{
    /// <summary>What a call writes; null when it certainly writes nothing, or may do something else.</summary>
    public ResponseStep.Body? Of(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (types.Is(method, Known.WriteAsync))
        {
            return Body(call, Utf8Length(call));
        }

        if (types.Is(method, Known.WriteAsJsonAsync))
        {
            return Body(call, null, isDropped: true);
        }

        // A stream or pipe of the response that is written to, or handed to something that writes: CopyToAsync, JsonSerializer.SerializeAsync.
        var isWrite = types.Is(method, Known.SendFileAsync)
            || (method.Name is "WriteAsync" or "Write" && call.Instance is { } target && types.IsResponseBody(target))
            || call.Arguments.Any(argument => types.IsResponseBody(argument.Value) && method.Name is "CopyToAsync" or "CopyTo" or "SerializeAsync" or "Serialize" or "WriteAsync");
        return isWrite ? Body(call, null) : null;
    }

    /// <summary>What the handler of a route writes that returns a text (https://learn.microsoft.com/aspnet/core/fundamentals/minimal-apis/responses); null when it returns none.</summary>
    public ResponseStep.Body? OfText(IOperation text) =>
        evaluator.Of(text) is { IsKnown: true, Content: null } ? null : Body(text, evaluator.Of(text).Content is string content ? Encoding.UTF8.GetByteCount(content) : null);

    private ResponseStep.Body Body(IOperation write, long? length, bool isDropped = false)
    {
        var place = evaluator.Places.Of(write.Syntax);
        return new ResponseStep.Body(length is { } known ? Setting.Written(known, place) : Setting.Unknown<long>("how much is written is not known", place), isDropped, place);
    }

    /// <summary>The bytes of a text that is written in the encoding that WriteAsync takes by itself.</summary>
    private long? Utf8Length(IInvocationOperation call) =>
        call.Arguments.All(argument => argument.Parameter?.Name != "encoding")
        && call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "text") is { } text
        && evaluator.Of(text.Value).Content is string content ? Encoding.UTF8.GetByteCount(content) : null;
}
