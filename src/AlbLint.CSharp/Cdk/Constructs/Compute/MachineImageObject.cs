using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs.Compute;

/// <summary>A machine image whose operating system is known.</summary>
internal sealed class MachineImageObject(string system) : CdkObject
{
    public const string Linux = "Linux";
    public const string Windows = "Windows";
    public const string Bottlerocket = "Bottlerocket";

    /// <summary>The image that a static member of <c>MachineImage</c> or <c>EcsOptimizedImage</c> makes; null for others.</summary>
    public static MachineImageObject? Of(string method, Arguments? arguments, Place place) => method switch
    {
        "LatestWindows" or "GenericWindows" or "Windows" => new MachineImageObject(Windows),
        "Lookup" when arguments is not null && arguments.PropsAt(0)["Windows"].Truth == true => new MachineImageObject(Windows),
        "LatestAmazonLinux" or "LatestAmazonLinux2" or "LatestAmazonLinux2022" or "LatestAmazonLinux2023" or "GenericLinux" or "AmazonLinux" or "AmazonLinux2" or "AmazonLinux2023" => new MachineImageObject(Linux),
        _ => null,
    };

    /// <summary>The system of an image; Linux when it is not known, which most images are.</summary>
    public static string SystemOf(Slot image) => Of<MachineImageObject>(image)?.System ?? Linux;

    private string System => system;
}
