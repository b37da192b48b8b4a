using AlbLint.CSharp.Cdk.Values;
using Microsoft.CodeAnalysis;

namespace AlbLint.CSharp.Cdk.Interpretation;

/// <summary>The variables of one call, within those of the code that it is written in.</summary>
internal sealed class Frame(Frame? outer, Slot? self)
{
    private readonly Dictionary<ISymbol, Slot> _variables = new(SymbolEqualityComparer.Default);
    private Stack<Slot>? _receivers;

    /// <summary>The object that <c>this</c> is.</summary>
    public Slot? Self { get; } = self ?? outer?.Self;

    /// <summary>What the call returns so far.</summary>
    public Slot? Result { get; set; }

    /// <summary>The objects that members in an initializer and the parts of patterns belong to.</summary>
    public Stack<Slot> Receivers => _receivers ??= new();

    /// <summary>Whether there is such an object.</summary>
    public bool HasReceiver => _receivers is { Count: > 0 };

    /// <summary>What an iterator yields; null when nothing was yielded.</summary>
    public ListDatum? Yielded { get; set; }

    public Slot? Find(ISymbol variable) => _variables.TryGetValue(variable, out var slot) ? slot : outer?.Find(variable);

    public void Declare(ISymbol variable, Slot slot) => _variables[variable] = slot;

    /// <summary>Sets the variable where it is declared, else here.</summary>
    public void Set(ISymbol variable, Slot slot)
    {
        for (var frame = this; frame is not null; frame = frame.Outer)
        {
            if (frame._variables.ContainsKey(variable))
            {
                frame._variables[variable] = slot;
                return;
            }
        }

        _variables[variable] = slot;
    }

    private Frame? Outer => outer;
}
