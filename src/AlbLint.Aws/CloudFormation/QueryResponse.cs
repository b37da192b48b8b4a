using System.Net;
using System.Xml;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace AlbLint.Aws.CloudFormation;

/// <summary>The answer to a call, still as XML.</summary>
internal sealed class QueryResponse : AmazonWebServiceResponse
{
    /// <summary>The whole answer.</summary>
    public XElement? Root { get; init; }

    /// <summary>The element of a call's result; an empty one when the answer has none.</summary>
    public XElement Result(string action) => Root?.Elements().FirstOrDefault(element => element.Name.LocalName == action + "Result") ?? new XElement("none");
}

/// <summary>Reads answers.</summary>
internal sealed class QueryUnmarshaller : XmlResponseUnmarshaller
{
    private const int MaxCharacters = 32 << 20; // a template has 1 MB at most, a page of a list too

    public override AmazonWebServiceResponse Unmarshall(XmlUnmarshallerContext context) => new QueryResponse { Root = Read(context.Stream) };

    public override AmazonServiceException UnmarshallException(XmlUnmarshallerContext context, Exception innerException, HttpStatusCode statusCode)
    {
        XElement? error = null;
        try
        {
            error = Read(context.Stream).DescendantsAndSelf().FirstOrDefault(element => element.Name.LocalName == "Error");
        }
        catch (XmlException)
        {
            // A proxy or balancer in between answers in its own way; the status says enough.
        }

        return new AmazonServiceException(error.Text("Message") ?? statusCode.ToString(), innerException, ErrorType.Unknown, error.Text("Code") ?? "", "", statusCode);
    }

    private static XElement Read(Stream stream)
    {
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxCharacters });
        return XElement.Load(reader);
    }
}

/// <summary>Elements by their local names; the namespace says only which service answers.</summary>
internal static class QueryXml
{
    /// <summary>The text of a child; null when there is none.</summary>
    public static string? Text(this XElement? element, string name) => element?.Elements().FirstOrDefault(child => child.Name.LocalName == name)?.Value;

    /// <summary>The members of a list.</summary>
    public static IEnumerable<XElement> Members(this XElement? element, string list) =>
        element?.Elements().FirstOrDefault(child => child.Name.LocalName == list)?.Elements().Where(child => child.Name.LocalName == "member") ?? [];
}
