using AlbLint.CloudFormation.Syntax;
using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>A <c>ContainerImage</c>.</summary>
/// <param name="name">The image's name; null when it is built from a directory.</param>
/// <param name="directory">The directory that it is built from; null when it is not built here.</param>
internal sealed class ImageObject(Slot? name, Slot? directory) : CdkObject
{
    /// <summary>The symbol of an image that is built from a directory begins so; the directory follows.</summary>
    public const string AssetSymbol = "asset:";

    public static ImageObject? Of(string method, Arguments? arguments, Place place) => method switch
    {
        "FromRegistry" when arguments is not null => new ImageObject(arguments[0], null),
        "FromAsset" when arguments is not null => new ImageObject(null, arguments[0]),
        "FromEcrRepository" or "FromDockerImageAsset" or "FromTarball" => new ImageObject(null, null),
        _ => null,
    };

    /// <summary>The image as the template has it.</summary>
    public static TemplateNode Node(Slot image)
    {
        if (image.Value is not ImageObject known)
        {
            return Nodes.Of(image) ?? Nodes.Unknown("the image is not known", image.Place);
        }

        return known.Name is { } name ? Nodes.Of(name) ?? Nodes.Unknown("the image is not known", image.Place)
            : MadeNodes.Unknown("the image is built from a directory", known.Directory?.Text is { } text ? AssetSymbol + text : null, false, image.Place);
    }

    private Slot? Name => name;

    private Slot? Directory => directory;
}
