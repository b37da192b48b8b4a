using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AlbLint.CSharp.Symbols;

/// <summary>
/// Methods that widely used libraries have for <see cref="Known.HostBuilders"/> and that leave Kestrel alone, for code that is read without its packages. Of
/// each the assembly, or its source, was looked at: none names anything that <see cref="ForeignCode"/> looks for.
/// </summary>
internal static class LibraryExtensions
{
    private const string Keyed = "AddKeyed";

    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "UseSerilog", // Serilog.Extensions.Hosting 10.0
        "UseNLog", // NLog.Web.AspNetCore 6.3
        "UseSentry", // Sentry.AspNetCore 6.12
        "UseOrleans", "UseOrleansClient", // Microsoft.Orleans.Server and Client 10.4
        "UseWolverine", // WolverineFx 6.62
        "UseAutofac", "AddAppSettingsSecretsJson", // https://github.com/abpframework/abp: Volo.Abp.Autofac, Volo.Abp.Core
        "UseWindowsService", // Microsoft.Extensions.Hosting.WindowsServices 10.0

        // Aspire's client integrations 13.6, https://github.com/microsoft/aspire/tree/main/src/Components, but for the one that adds configuration.
        "AddAzureBlobClient", "AddAzureBlobContainerClient", "AddAzureBlobServiceClient", "AddAzureChatCompletionsClient", "AddAzureCosmosClient",
        "AddAzureCosmosContainer", "AddAzureCosmosDatabase", "AddAzureDataLakeFileSystemClient", "AddAzureDataLakeServiceClient", "AddAzureEmbeddingsClient",
        "AddAzureEventHubBufferedProducerClient", "AddAzureEventHubConsumerClient", "AddAzureEventHubProducerClient", "AddAzureEventProcessorClient",
        "AddAzureKeyVaultCertificateClient", "AddAzureKeyVaultClient", "AddAzureKeyVaultKeyClient", "AddAzureNpgsqlDataSource", "AddAzureNpgsqlDbContext",
        "AddAzureOpenAIClient", "AddAzurePartitionReceiverClient", "AddAzureQueue", "AddAzureQueueClient", "AddAzureQueueServiceClient",
        "AddAzureSearchClient", "AddAzureServiceBusClient", "AddAzureTableClient", "AddAzureTableServiceClient", "AddAzureWebPubSubServiceClient",
        "AddCosmosDbContext", "AddKafkaConsumer", "AddKafkaProducer", "AddMilvusClient", "AddMongoDBClient", "AddMongoDbContext", "AddMySqlDataSource",
        "AddMySqlDbContext", "AddNatsClient", "AddNatsJetStream", "AddNpgsqlDataSource", "AddNpgsqlDbContext", "AddOpenAIClient",
        "AddOpenAIClientFromConfiguration", "AddOracleDatabaseDbContext", "AddQdrantClient", "AddRabbitMQClient", "AddRedisClient", "AddRedisClientBuilder",
        "AddRedisDistributedCache", "AddRedisOutputCache", "AddSeqEndpoint", "AddSqlServerClient", "AddSqlServerDbContext", "EnrichAzureNpgsqlDbContext",
        "EnrichCosmosDbContext", "EnrichMongoDbContext", "EnrichMySqlDbContext", "EnrichNpgsqlDbContext", "EnrichOracleDatabaseDbContext",
        "EnrichSqlServerDbContext",
    };

    /// <summary>Whether a method has such a name.</summary>
    public static bool Has(SimpleNameSyntax method) =>
        method.Identifier.ValueText is var name && (Names.Contains(name) || (name.StartsWith(Keyed, StringComparison.Ordinal) && Names.Contains("Add" + name.Substring(Keyed.Length))));
}
