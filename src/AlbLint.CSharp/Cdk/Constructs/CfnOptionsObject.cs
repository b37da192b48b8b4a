using AlbLint.CSharp.Cdk.Values;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>The <c>CfnOptions</c> of a resource: what stands beside its properties in the template.</summary>
internal sealed class CfnOptionsObject(CfnObject resource) : CdkObject
{
    public override bool Write(string property, Slot value)
    {
        if (property != "Condition")
        {
            return false;
        }

        resource.Condition = value;
        return true;
    }

    public override void Escape() => resource.Escape();
}
