using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>A bucket of another app.</summary>
internal sealed class ImportedBucket(Arguments arguments, Slot name) : CdkConstruct(arguments)
{
    public override Slot? Read(string property, Place place) => property == "BucketName" && !name.IsNull ? name.At(place) : base.Read(property, place);
}
