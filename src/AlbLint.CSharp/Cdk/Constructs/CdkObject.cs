using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>An object of the CDK that behaves as the real one does, as far as it matters to a load balancer.</summary>
internal abstract class CdkObject : Datum
{
    /// <summary>The full name of its class; null when it is not known.</summary>
    public virtual string? TypeName { get; set; }

    /// <summary>The object of the program whose class derives from the CDK's; null when there is none.</summary>
    public Instance? Owner { get; set; }

    /// <summary>Calls a method; null when it is none that matters.</summary>
    public virtual Slot? Call(string method, Arguments arguments) => null;

    /// <summary>Reads a property; null when it is none that matters.</summary>
    public virtual Slot? Read(string property, Place place) => null;

    /// <summary>Sets a property; false when it is none that matters.</summary>
    public virtual bool Write(string property, Slot value) => false;

    /// <summary>Called when code that cannot be followed gets the object, so that anything may happen to it.</summary>
    public virtual void Escape()
    {
    }

    /// <summary>The CDK object that a value is, or that an object of a derived type is in its base; null when it is none.</summary>
    public static CdkObject? Of(Datum value) => value as CdkObject ?? (value as Instance)?.Base;

    /// <inheritdoc cref="Of(Datum)"/>
    public static T? Of<T>(Slot slot)
        where T : class => Of(slot.Value) as T;
}
