using AlbLint.CSharp.Cdk.Interpretation;
using Microsoft.CodeAnalysis;

namespace AlbLint.CSharp.Cdk.Values;

/// <summary>A lambda or a method group with what it captures.</summary>
/// <param name="method">The method.</param>
/// <param name="body">The body of a lambda; null for a method that is called by its symbol.</param>
/// <param name="frame">What a lambda captures.</param>
/// <param name="target">The object that a method group was taken from.</param>
internal sealed class Closure(IMethodSymbol method, IOperation? body, Frame? frame, Slot? target) : Datum
{
    public IMethodSymbol Method { get; } = method;

    public IOperation? Body { get; } = body;

    public Frame? Frame { get; } = frame;

    public Slot? Target { get; } = target;
}
