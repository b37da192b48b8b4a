using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>A stack, nested stack or stage.</summary>
internal sealed class StackObject : CdkConstruct
{
    private readonly Props _env;

    public StackObject(Arguments arguments)
        : base(arguments) => _env = new Props(arguments.PropsAt(2)["Env"]);

    public override Slot? Read(string property, Place place) => property switch
    {
        "Region" or "Account" => _env[property] is { IsNull: false, Text: not null } written ? written.At(place) : new Slot(Token.Ref("AWS::" + (property == "Account" ? "AccountId" : property)), place),
        "StackName" or "Partition" or "UrlSuffix" or "StackId" => new Slot(property == "UrlSuffix" ? Token.Ref("AWS::URLSuffix") : Token.Ref("AWS::" + property), place),
        _ => base.Read(property, place),
    };

    public override Slot? Call(string method, Arguments arguments)
    {
        if (method != "AddDependency" || Of<CdkConstruct>(arguments[0]) is not { } other)
        {
            return null;
        }

        Assembly.Dependencies.Add((this, other));
        return Slot.Of(null, arguments.Place);
    }
}
