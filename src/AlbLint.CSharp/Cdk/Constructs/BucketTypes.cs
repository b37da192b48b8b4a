using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Values;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>Buckets.</summary>
internal static class BucketTypes
{
    private const string S3 = "Amazon.CDK.AWS.S3.";

    public static readonly CdkType[] All =
    [
        new(S3 + "Bucket") { Make = arguments => new BucketObject(arguments), Static = Import },
        new(S3 + "BucketPolicy") { Make = MakePolicy },
    ];

    private static OpaqueConstruct MakePolicy(Arguments arguments)
    {
        CdkObject.Of<BucketObject>(arguments.PropsAt(2)["Bucket"])?.Escape();
        return new OpaqueConstruct(arguments);
    }

    // Policies of imported buckets stay as they are.
    private static Datum? Import(string name, Arguments? arguments, Text.Place place) => arguments is null ? null : name switch
    {
        "FromBucketName" => new ImportedBucket(arguments, arguments[2]),
        "FromBucketAttributes" => new ImportedBucket(arguments, arguments.PropsAt(2)["BucketName"]),
        _ => null,
    };
}
