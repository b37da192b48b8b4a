using AlbLint.CloudFormation.Syntax;
using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>A bucket, as far as access logs can be written to it. It gets a policy with its first statement.</summary>
internal sealed class BucketObject : CdkConstruct
{
    private readonly CfnObject _resource;
    private readonly List<TemplateNode> _statements = [];
    private bool _mayHaveMore;

    public BucketObject(Arguments arguments)
        : base(arguments)
    {
        var props = arguments.PropsAt(2);
        _resource = Resource("AWS::S3::Bucket").Has("BucketName", props["BucketName"]).Has("BucketEncryption", () => Encryption(props));
        _resource.IsOpen = !props.IsComplete;
        _mayHaveMore = !props.IsComplete || !props["ServerAccessLogsPrefix"].IsNull;
        if (props["EnforceSSL"].Truth == true)
        {
            Allow(LogDeliveryPolicy.OnlyByTls(this, Place));
        }
    }

    /// <summary>What <c>Fn::GetAtt</c> gives as its ARN.</summary>
    public TemplateNode Arn(Place place) => _resource.Attribute("Arn").Node(place);

    /// <summary>The policy, which it has from its first statement on.</summary>
    public CfnObject? Policy { get; private set; }

    public override Slot? Read(string property, Place place)
    {
        switch (property)
        {
            case "BucketName":
                return new Slot(_resource.Ref, place);
            case "BucketArn":
                return new Slot(_resource.Attribute("Arn"), place);
            case "Policy":
                Escape();
                return null;
            default:
                return base.Read(property, place);
        }
    }

    // Statements for others are not followed; any of them may be for Elastic Load Balancing.
    public override Slot? Call(string method, Arguments arguments)
    {
        if (method.StartsWith("Grant", StringComparison.Ordinal) || method == "AddToResourcePolicy")
        {
            Escape();
        }

        return method == "ArnForObjects" && arguments[0].Text is { } keys
            ? new Slot(new Token(null, place => LogDeliveryPolicy.Joined(place, Arn(place), MadeNodes.Text("/" + keys, place))), arguments.Place) : null;
    }

    public override void Escape()
    {
        _mayHaveMore = true;
        WithPolicy();
    }

    /// <summary>Adds a statement to the policy.</summary>
    public void Allow(TemplateNode statement)
    {
        _statements.Add(statement);
        WithPolicy();
    }

    private void WithPolicy() => Policy ??= new CfnObject(new CdkConstruct(this, "Policy", Place, Assembly), "Resource", "AWS::S3::BucketPolicy", Place, Assembly) { ConstructId = Id }
        .Has("Bucket", new Slot(_resource.Ref, Place))
        .Has("PolicyDocument", () => Nodes.Object(Place, ("Statement", MadeNodes.List(
            _mayHaveMore ? _statements.Append(MadeNodes.Unknown("the policy may have more statements", null, true, Place)) : _statements, Place))));

    private static TemplateNode? Encryption(Props props)
    {
        var encryption = props["Encryption"];
        var algorithm = encryption.Member switch
        {
            "UNENCRYPTED" => null,
            "S3_MANAGED" => "AES256",
            "KMS" or "KMS_MANAGED" => "aws:kms",
            "DSSE" or "DSSE_MANAGED" => "aws:kms:dsse",
            _ => props["EncryptionKey"].IsNull ? null : "aws:kms",
        };
        if (!encryption.IsNull && encryption.Member is null)
        {
            return Nodes.Unknown("the encryption is not known", encryption.Place);
        }

        var place = encryption.IsNull ? props["EncryptionKey"].Place : encryption.Place;
        return algorithm is null ? null : Nodes.Object(place, ("ServerSideEncryptionConfiguration", MadeNodes.List(
            [Nodes.Object(place, ("ServerSideEncryptionByDefault", Nodes.Object(place, ("SSEAlgorithm", MadeNodes.Text(algorithm, place)))))], place)));
    }
}
