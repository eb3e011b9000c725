using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Penguin.Raise.Tests;

public class LexicalEmbeddingGeneratorTests
{
    private static readonly LexicalEmbeddingGenerator Embeddings = new();

    [Theory]
    [InlineData("How do I get out of gambling debts?")]
    [InlineData("")]
    [InlineData("  \n")]
    [InlineData("?!")]
    [InlineData("\ud83d\ude00")]
    [InlineData("\ud83d")]
    [InlineData("a")]
    public void Embed_AnyText_HasTheLengthOneAndTheDimension(string text)
    {
        var embedding = Embeddings.Embed(text).ToArray();

        embedding.Should().HaveCount(384);
        embedding.Sum(number => (double)number * number).Should().BeApproximately(1, 1e-6);
    }

    [Theory]
    [InlineData("Do I cancel my INSURANCE?", "do i cancel my insurance")]
    [InlineData("I don’t know", "I dont know")]
    [InlineData("Prüfungsängste überwinden", "prufungsangste uberwinden")]
    [InlineData("caf\u00e9", "cafe\u0301")]
    [InlineData("Việt Nam", "viet nam")]
    [InlineData("ＡＢＣ", "abc")]
    public void Embed_SameWordsWrittenOtherwise_AreTheSame(string one, string other) => Cosine(one, other).Should().BeApproximately(1, 1e-6);

    [Theory]
    [InlineData("motivation for hobbies", "motivated by a hobby", "interest on loans")]
    [InlineData("Wie werde ich meine Schulden los?", "Schulden loswerden, wie geht das?", "Wie finde ich neue Freunde?")]
    [InlineData("怎么还清赌债", "赌债应该怎么还", "怎么认识新朋友")]
    [InlineData("借金を返す方法", "借金の返し方を知りたい", "友達を作る方法")]
    [InlineData("как избавиться от долгов", "избавление от долга", "где найти новых друзей")]
    [InlineData("كيف أسدد ديوني", "أريد تسديد ديوني", "أين أجد أصدقاء")]
    [InlineData("빚을 갚는 방법", "빚을 빨리 갚는 법", "친구를 만드는 곳")]
    public void Embed_AnyLanguage_RelatedIsNearer(string query, string related, string other) => Cosine(query, related).Should().BeGreaterThan(Cosine(query, other) + 0.1);

    [Fact]
    public void Embed_FunctionWords_CountForLittle() =>
        Cosine("How should I do that with my knee?", "How should I do that with my visa?").Should().BeLessThan(0.3);

    [Fact]
    public void Embed_KnownText_IsThatOfEveryMachine()
    {
        var embedding = Embeddings.Embed("Is a high-protein diet safe? 減塩 Prüfung");

        var hash = System.Security.Cryptography.SHA256.HashData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(embedding.Span));

        Convert.ToHexStringLower(hash)[..16].Should().Be("18f510743e31f291", "a change of embeddings needs another model id");
    }

    [Fact]
    public async Task Generate_Texts_GivesOneEach()
    {
        var generated = await Embeddings.GenerateAsync(["one", "two"], cancellationToken: TestContext.Current.CancellationToken);

        generated.Select(embedding => embedding.Vector.ToArray()).Should().BeEquivalentTo([Embeddings.Embed("one").ToArray(), Embeddings.Embed("two").ToArray()], options => options.WithStrictOrdering());
        generated.Should().OnlyContain(embedding => embedding.ModelId == LexicalEmbeddingGenerator.ModelId);
    }

    [Fact]
    public async Task Generate_OtherDimensionWanted_IsRefused()
    {
        var generate = () => Embeddings.GenerateAsync(["one"], new EmbeddingGenerationOptions { Dimensions = 3 }, TestContext.Current.CancellationToken);

        await generate.Should().ThrowAsync<ArgumentException>().WithMessage("*3 dimensions*384*");
    }

    [Theory]
    [InlineData(63)]
    [InlineData(4097)]
    public void Create_DimensionOutOfRange_IsRefused(int dimensions)
    {
        var create = () => new LexicalEmbeddingGenerator(new LexicalEmbeddingOptions { Dimensions = dimensions });

        create.Should().Throw<OptionsValidationException>().WithMessage("*Dimensions*");
    }

    [Fact]
    public async Task Identity_OfTheGenerator_IsItsNameAndDimension() =>
        (await EmbeddingIdentity.OfAsync(new LexicalEmbeddingGenerator(new LexicalEmbeddingOptions { Dimensions = 100 }), TestContext.Current.CancellationToken))
            .Should().Be(new EmbeddingIdentity("penguin-raise/lexical-1", 100));

    [Fact]
    public void GetService_AskedForItself_GivesItself()
    {
        var service = Embeddings.GetService(typeof(LexicalEmbeddingGenerator));

        service.Should().BeSameAs(Embeddings);
        Embeddings.GetService(typeof(LexicalEmbeddingGenerator), "key").Should().BeNull();
        Embeddings.GetService(typeof(string)).Should().BeNull();
    }

    private static double Cosine(string one, string other) =>
        Embeddings.Embed(one).ToArray().Zip(Embeddings.Embed(other).ToArray(), (x, y) => (double)x * y).Sum();
}
